package dev.clew.metainterp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What recordings of portals that use the JDK look like. */
class LibraryTest {
  @Test
  void anExceptionWithoutAStackTraceIsAnObjectLikeAnyOther() throws Exception {
    assertThat(Recordings.recorded("Library$Thrown")).contains("new(Library$Thrown$Return)").doesNotContain("call(");
    assertThat(Recordings.optimised("Library$Thrown")).isEqualTo("""
        loop loop[]
        [i0, i1]
        i2 = int_mul(i0, 3)
        i3 = int_add(i1, i2)
        i4 = int_add(i0, -1)
        i5 = int_le(i4, 0)
        guard_false(i5) => [loop: i0, i1]
        merge_point("loop[]")
        jump(i4, i3)
        """);
  }

  @Test
  void whatIsCalledOnANumberIsWhatItsClassDoes() throws Exception {
    assertThat(Recordings.recorded("Library$Numbers")).contains("guard_class(r0, Double)", "Double.doubleValue)", "Integer.doubleValue)").doesNotContain(" call(");
    assertThat(Recordings.optimised("Library$Numbers")).containsOnlyOnce("call").contains("d4 = call_pure(r0, Double.doubleValue)\nd5 = int_to_double(i1)\n");
  }

  @Test
  void boxesAreComparedWithoutBeingMade() throws Exception {
    assertThat(Recordings.optimised("Library$Equality")).isEqualTo("""
        loop loop[]
        [r0:Object, r1:Object, i2, i3]
        guard_class(r0, Integer) => [loop: r0, r1, i2, i3]
        i4 = call_pure(r0, Integer.intValue)
        i5 = int_eq(i4, i2)
        guard_false(i5) => [loop: r0, r1, i2, i3]
        i6 = int_add(i3, 1)
        guard_class(r1, String) => [loop: r0, r1, i2, i3]
        i7 = int_add(i2, -1)
        i8 = int_le(i7, 0)
        guard_false(i8) => [loop: r0, r1, i7, i6, i7]
        merge_point("loop[]")
        jump(r0, r1, i7, i6) -> @loop__
        """);
  }

  @Test
  void enumsRecordsAndClassesThatAreConstantsAreNoOperationsAtAll() throws Exception {
    assertThat(Recordings.recorded("Library$Constants")).isEqualTo("""
        loop loop[]
        [i0, i1]
        i2 = int_add(i1, 5)
        i3 = int_add(i2, i0)
        i4 = int_add(i3, 1)
        i5 = int_add(i0, -1)
        i6 = int_le(i5, 0)
        guard_false(i6) => [loop: i0, i1]
        merge_point("loop[]")
        jump(i5, i4)
        """);
  }

  @Test
  void aCheckForOverflowThatTheConditionOfTheLoopImpliesIsMadeOnce() throws Exception {
    assertThat(Recordings.optimised("Library$Exact")).containsOnlyOnce("Math.addExact");
    String loop = """
        loop loop[]
        [i0, i1]
        i2 = int_add(i1, 1)
        i3 = int_ge(i2, i0)
        guard_false(i3) => [loop: i0, v0=Integer{i1}]
        merge_point("loop[]")
        jump(i0, i2)
        """;
    assertThat(Recordings.loopPart("Library$Exact")).isEqualTo(loop);
    assertThat(Recordings.loopPart("Library$ByHand")).isEqualTo(loop);
  }

  @Test
  void argumentsAreCopiedIntoFramesThatAreNeverMade() throws Exception {
    assertThat(Recordings.recorded("Library$Copied")).contains("System.arraycopy", "Arrays.copyOf", "Arrays.copyOfRange", "Object__.clone", "Arrays.fill");
    assertThat(Recordings.optimised("Library$Copied")).isEqualTo("""
        loop loop[]
        [i0, i1]
        i2 = int_mul(i1, 3)
        i3 = int_add(i0, i2)
        i4 = int_add(i0, -1)
        i5 = int_le(i4, 0)
        guard_false(i5) => [loop: i4, i3, i4]
        merge_point("loop[]")
        jump(i4, i3)
        """);
  }
}
