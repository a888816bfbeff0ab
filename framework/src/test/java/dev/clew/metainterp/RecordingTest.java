package dev.clew.metainterp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The recorded trace of one tiny portal for each thing a recording does. */
class RecordingTest {
  @Test
  void aFieldIsReadAndWrittenOnceItsObjectIsKnownNotToBeNull() throws Exception {
    assertThat(recorded("Fields")).isEqualTo("""
        loop loop[]
        [r0:Tiny$Fields$Cell, i1]
        guard_nonnull(r0) => [loop: r0, i1]
        i2 = getfield(r0, Tiny$Fields$Cell.value)
        i3 = int_add(i2, i1)
        setfield(r0, i3, Tiny$Fields$Cell.value)
        i4 = int_add(i1, -1)
        i5 = int_le(i4, 0)
        guard_false(i5) => [loop: r0, i4, i4]
        merge_point("loop[]")
        jump(r0, i4)
        """);
  }

  @Test
  void aVirtualCallIsInlinedBehindAGuardOnTheClass() throws Exception {
    assertThat(recorded("Virtuals")).isEqualTo("""
        loop loop[]
        [r0:Tiny$Virtuals$Shape, i1, i2]
        guard_nonnull(r0) => [loop: r0, i1, i2]
        guard_class(r0, Tiny$Virtuals$Line) => [loop: r0, i1, i2]
        i3 = int_mul(i1, 2)
        i4 = int_add(i2, i3)
        i5 = int_add(i1, -1)
        i6 = int_le(i5, 0)
        guard_false(i6) => [loop: r0, i1, i2]
        merge_point("loop[]")
        jump(r0, i5, i4)
        """);
  }

  @Test
  void anArrayAccessChecksItsBounds() throws Exception {
    assertThat(recorded("Elements")).isEqualTo("""
        loop loop[]
        [r0:int[], i1, i2]
        guard_nonnull(r0) => [loop: r0, i1, i2]
        i3 = arraylen(r0)
        i4 = int_ult(i1, i3)
        guard_true(i4) => [loop: r0, i1, i2]
        i5 = getarrayitem(r0, i1, int[])
        i6 = int_add(i2, i5)
        i7 = int_add(i1, -1)
        i8 = int_le(i7, 0)
        guard_false(i8) => [loop: r0, i1, i2]
        merge_point("loop[]")
        jump(r0, i7, i6)
        """);
  }

  @Test
  void twoArraysThatCouldBeConfusedAreToldApartOnce() throws Exception {
    assertThat(recorded("TwoArrays")).isEqualTo("""
        loop loop[]
        [r0:int[], r1:int[], i2]
        guard_nonnull(r1) => [loop: r0, r1, i2]
        i3 = arraylen(r1)
        i4 = int_ult(0, i3)
        guard_true(i4) => [loop: r0, r1, i2]
        i5 = getarrayitem(r1, 0, int[])
        guard_nonnull(r0) => [loop: r0, r1, i2]
        i6 = arraylen(r0)
        i7 = int_ult(0, i6)
        guard_true(i7) => [loop: r0, r1, i2]
        i8 = ref_eq(r0, r1)
        guard_false(i8) => [loop: r0, r1, i2]
        setarrayitem(r0, 0, i5, int[])
        i9 = int_ult(0, i6)
        guard_true(i9) => [loop: r0, r1, i2, r1, 0, r0, 0]
        i10 = getarrayitem(r0, 0, int[])
        i11 = int_add(i10, 1)
        i12 = int_ult(0, i3)
        guard_true(i12) => [loop: r0, r1, i2, r1, 0, i11]
        setarrayitem(r1, 0, i11, int[])
        i13 = int_add(i2, -1)
        i14 = int_le(i13, 0)
        guard_false(i14) => [loop: r0, r1, i13, i13]
        merge_point("loop[]")
        jump(r0, r1, i13)
        """);
  }

  @Test
  void anExceptionCaughtInsideTheLoopIsNoOperationAtAll() throws Exception {
    assertThat(recorded("Caught")).isEqualTo("""
        loop loop[]
        [i0, i1]
        i2 = int_add(i1, 1)
        i3 = int_add(i0, -1)
        i4 = int_le(i3, 0)
        guard_false(i4) => [loop: i0, i1]
        merge_point("loop[]")
        jump(i3, i2)
        """);
  }

  @Test
  void aResidualCallIsFollowedByAGuardThatNothingWasThrown() throws Exception {
    assertThat(recorded("Residual")).isEqualTo("""
        loop loop[]
        [i0, i1]
        i2 = call(i0, Tiny$Residual.opaque)
        guard_no_exception() => [loopt: i0]
        i3 = int_add(i1, i2)
        i4 = int_add(i0, -1)
        i5 = int_le(i4, 0)
        guard_false(i5) => [loop: i4, i3, i4]
        merge_point("loop[]")
        jump(i4, i3)
        """);
  }

  @Test
  void aResidualCallThatThrewIsFollowedByAGuardOnTheException() throws Exception {
    assertThat(recorded("Raised")).isEqualTo("""
        loop loop[]
        [i0, i1]
        i2 = call(i0, Tiny$Raised.opaque)
        r3 = guard_exception(IllegalArgumentException) => [loopr: i0, i1, i1, i2]
        i4 = int_add(i1, -1)
        i5 = int_add(i0, -1)
        i6 = int_le(i5, 0)
        guard_false(i6) => [loop: i5, i4, i5]
        merge_point("loop[]")
        jump(i5, i4)
        """);
  }

  @Test
  void aPromotedValueIsGuardedAndConstantFromThereOn() throws Exception {
    assertThat(recorded("Promoted")).isEqualTo("""
        loop loop[]
        [i0, i1, i2]
        guard_value(i1, 6) => [loop: i0, i1, i2, i0, i1]
        i3 = int_mul(i0, 7)
        i4 = int_add(i2, i3)
        i5 = int_add(i0, -1)
        i6 = int_le(i5, 0)
        guard_false(i6) => [loop: i0, i1, i2]
        merge_point("loop[]")
        jump(i5, 6, i4)
        """);
  }

  private static String recorded(String portal) throws Exception {
    return Recordings.recorded("Tiny$" + portal);
  }
}
