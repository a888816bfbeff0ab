package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;

import org.junit.jupiter.api.Test;

class HeapTest {
  @Test
  void aFieldIsLoadedOnce() {
    optimises("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        i2 = getfield(r1, Box.i)
        i3 = getfield(r1, Box.i)
        i4 = int_sub(i2, i3)
        finish(i4)
        """, """
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        finish(0)
        """);
  }

  @Test
  void aStoredValueIsNotLoadedAgain() {
    optimises("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        setfield(r1, i0, Box.i)
        i2 = getfield(r1, Box.i)
        finish(i2)
        """, """
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        setfield(r1, i0, Box.i)
        finish(i0)
        """);
  }

  @Test
  void storingWhatIsThereIsNothing() {
    optimises("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        i2 = getfield(r1, Box.i)
        setfield(r1, i2, Box.i)
        setfield(r1, 7L, Box.j)
        setfield(r1, 7L, Box.j)
        finish(i2)
        """, """
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        i2 = getfield(r1, Box.i)
        setfield(r1, 7L, Box.j)
        finish(i2)
        """);
  }

  @Test
  void twoInputsMayBeTheSameObject() {
    keeps("""
        [i0, r1:Box, r2:Box]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        i3 = getfield(r1, Box.i)
        setfield(r2, i0, Box.i)
        i4 = getfield(r1, Box.i)
        guard_true(i3) => [f@3: i3, i4]
        finish(i4)
        """);
  }

  @Test
  void differentFieldsDoNotInterfere() {
    optimises("""
        [i0, r1:Box, r2:Box]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        j3 = getfield(r1, Box.j)
        setfield(r2, i0, Box.i)
        j4 = getfield(r1, Box.j)
        j5 = long_xor(j3, j4)
        finish(j5)
        """, """
        [i0, r1:Box, r2:Box]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        setfield(r2, i0, Box.i)
        finish(0L)
        """);
  }

  @Test
  void objectsOfDifferentClassesAreDifferent() {
    optimises("""
        [i0, r1:Box, r2:Box]
        guard_class(r1, Box) => [f@1:]
        guard_class(r2, WideBox) => [f@2:]
        i3 = getfield(r1, Box.i)
        setfield(r2, i0, Box.i)
        i4 = getfield(r1, Box.i)
        i5 = ref_eq(r1, r2)
        i6 = int_sub(i3, i4)
        guard_true(i0) => [f@3: i5, i6]
        finish()
        """, """
        [i0, r1:Box, r2:Box]
        guard_class(r1, Box) => [f@1:]
        guard_class(r2, WideBox) => [f@2:]
        guard_true(i0) => [f@3: 0, 0 ; setfield(r2, i0, Box.i)]
        setfield(r2, i0, Box.i)
        finish()
        """);
  }

  @Test
  void aGuardCanTellTwoObjectsApart() {
    optimises("""
        [i0, r1:Box, r2:Box]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        i3 = ref_ne(r1, r2)
        guard_true(i3) => [f@3: r1]
        i4 = getfield(r1, Box.i)
        setfield(r2, i0, Box.i)
        i5 = getfield(r1, Box.i)
        i6 = int_sub(i4, i5)
        finish(i6)
        """, """
        [i0, r1:Box, r2:Box]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        i3 = ref_ne(r1, r2)
        guard_true(i3) => [f@3: r1]
        setfield(r2, i0, Box.i)
        finish(0)
        """);
  }

  @Test
  void narrowFieldsNarrowWhatTheyGiveBack() {
    optimises("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        setfield(r1, i0, Box.b)
        setfield(r1, i0, Box.c)
        setfield(r1, i0, Box.s)
        setfield(r1, i0, Box.z)
        i2 = getfield(r1, Box.b)
        i3 = getfield(r1, Box.c)
        i4 = getfield(r1, Box.s)
        i5 = getfield(r1, Box.z)
        guard_true(i0) => [f@2: i2, i3, i4, i5]
        finish()
        """, """
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        i2 = int_to_byte(i0)
        i3 = int_to_char(i0)
        i4 = int_to_short(i0)
        i5 = int_and(i0, 1)
        guard_true(i0) => [f@2: i2, i3, i4, i5 ; setfield(r1, i0, Box.b), setfield(r1, i0, Box.c), setfield(r1, i0, Box.s), setfield(r1, i0, Box.z)]
        setfield(r1, i0, Box.b)
        setfield(r1, i0, Box.c)
        setfield(r1, i0, Box.s)
        setfield(r1, i0, Box.z)
        finish()
        """);
  }

  @Test
  void aNarrowFieldNeedsNoNarrowingOfWhatIsInRange() {
    optimises("""
        [i0, r1:Box, r2:Box]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        i3 = getfield(r1, Box.b)
        setfield(r2, i3, Box.s)
        i4 = getfield(r2, Box.s)
        i5 = int_to_byte(i4)
        finish(i5)
        """, """
        [i0, r1:Box, r2:Box]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        i3 = getfield(r1, Box.b)
        setfield(r2, i3, Box.s)
        finish(i3)
        """);
  }

  @Test
  void callsForgetWhatTheyMayWriteOnly() {
    optimises("""
        [i0, r1:Box, r2:int[]]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        i3 = arraylen(r2)
        i4 = int_ult(0, i3)
        guard_true(i4) => [f@3:]
        i5 = getfield(r1, Box.i)
        i6 = getarrayitem(r2, 0, int[])
        call(r2, 9, Callees.fill)
        guard_no_exception() => [f@4:]
        i7 = getfield(r1, Box.i)
        i8 = getarrayitem(r2, 0, int[])
        j9 = call(3, Callees.bump)
        i10 = getfield(r1, Box.i)
        i11 = getarrayitem(r2, 0, int[])
        guard_true(i0) => [f@5: i5, i6, i7, i8, i10, i11]
        finish(j9)
        """, """
        [i0, r1:Box, r2:int[]]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        i3 = arraylen(r2)
        i4 = int_ult(0, i3)
        guard_true(i4) => [f@3:]
        i5 = getfield(r1, Box.i)
        i6 = getarrayitem(r2, 0, int[])
        call(r2, 9, Callees.fill)
        guard_no_exception() => [f@4:]
        i8 = getarrayitem(r2, 0, int[])
        j9 = call(3, Callees.bump)
        i10 = getfield(r1, Box.i)
        guard_true(i0) => [f@5: i5, i6, i5, i8, i10, i8]
        finish(j9)
        """);
  }

  @Test
  void immutableFieldsSurviveCallsAndFoldOnConstants() {
    optimises("""
        [i0, r1:Pair, r2:Box]
        guard_nonnull(r1) => [f@1:]
        i3 = getfield(r1, Pair.tag)
        r4 = call(r2, 1, Callees.touch)
        guard_no_exception() => [f@2:]
        i5 = getfield(r1, Pair.tag)
        i6 = getfield(@pair, Pair.tag)
        guard_true(i0) => [f@3: i3, i5, i6]
        finish(r4)
        """, """
        [i0, r1:Pair, r2:Box]
        guard_nonnull(r1) => [f@1:]
        i3 = getfield(r1, Pair.tag)
        r4 = call(r2, 1, Callees.touch)
        guard_no_exception() => [f@2:]
        guard_true(i0) => [f@3: i3, i3, 7]
        finish(r4)
        """);
  }

  @Test
  void immutableArraysOfConstantsFold() {
    optimises("""
        [i0]
        r1 = getfield(@program, Program.codes)
        i2 = arraylen(r1)
        i3 = getarrayitem(r1, 1, short[])
        i4 = getarrayitem(r1, 2, short[])
        i5 = int_add(i3, i4)
        i6 = int_add(i5, i2)
        finish(i6)
        """, """
        [i0]
        finish(10)
        """);
  }

  @Test
  void immutableArraysOfUnknownObjectsSurviveCalls() {
    optimises("""
        [i0, r1:Program, r2:Box]
        guard_nonnull(r1) => [f@1:]
        r3 = getfield(r1, Program.codes)
        guard_nonnull(r3) => [f@2:]
        i4 = arraylen(r3)
        i5 = int_ult(i0, i4)
        guard_true(i5) => [f@3:]
        i6 = getarrayitem(r3, i0, short[])
        r7 = call(r2, i6, Callees.touch)
        guard_no_exception() => [f@4:]
        r8 = getfield(r1, Program.codes)
        guard_nonnull(r8) => [f@5:]
        i9 = arraylen(r8)
        i10 = int_ult(i0, i9)
        guard_true(i10) => [f@6:]
        i11 = getarrayitem(r8, i0, short[])
        i12 = int_sub(i6, i11)
        finish(i12)
        """, """
        [i0, r1:Program, r2:Box]
        guard_nonnull(r1) => [f@1:]
        r3 = getfield(r1, Program.codes)
        guard_nonnull(r3) => [f@2:]
        i4 = arraylen(r3)
        i5 = int_ult(i0, i4)
        guard_true(i5) => [f@3:]
        i6 = getarrayitem(r3, i0, short[])
        r7 = call(r2, i6, Callees.touch)
        guard_no_exception() => [f@4:]
        finish(0)
        """);
  }

  @Test
  void staticsAreRememberedUntilWritten() {
    optimises("""
        [i0]
        i1 = getstatic(Shapes.counter)
        i2 = getstatic(Shapes.counter)
        setstatic(i0, Shapes.counter)
        i3 = getstatic(Shapes.counter)
        j4 = call(i0, Callees.bump)
        i5 = getstatic(Shapes.counter)
        guard_true(i0) => [f@1: i1, i2, i3, i5]
        finish(j4)
        """, """
        [i0]
        i1 = getstatic(Shapes.counter)
        setstatic(i0, Shapes.counter)
        j4 = call(i0, Callees.bump)
        i5 = getstatic(Shapes.counter)
        guard_true(i0) => [f@1: i1, i1, i0, i5]
        finish(j4)
        """);
  }

  @Test
  void elementsAtOneVariableIndexAreRemembered() {
    optimises("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_ult(i0, i2)
        guard_true(i3) => [f@2:]
        setarrayitem(r1, i0, 5, int[])
        i4 = getarrayitem(r1, i0, int[])
        finish(i4)
        """, """
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_ult(i0, i2)
        guard_true(i3) => [f@2:]
        setarrayitem(r1, i0, 5, int[])
        finish(5)
        """);
  }

  @Test
  void differentVariableIndicesMayBeEqual() {
    keeps("""
        [i0, r1:int[], i2]
        guard_nonnull(r1) => [f@1:]
        i3 = arraylen(r1)
        i4 = int_ult(i0, i3)
        guard_true(i4) => [f@2:]
        i5 = int_ult(i2, i3)
        guard_true(i5) => [f@3:]
        i6 = getarrayitem(r1, i0, int[])
        setarrayitem(r1, i2, 5, int[])
        i7 = getarrayitem(r1, i0, int[])
        guard_true(i6) => [f@4: i6, i7]
        finish(i7)
        """);
  }

  @Test
  void differentConstantIndicesAreDifferentPlaces() {
    optimises("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_ult(1, i2)
        guard_true(i3) => [f@2:]
        i4 = int_ult(0, i2)
        guard_true(i4) => [f@3:]
        i5 = getarrayitem(r1, 1, int[])
        setarrayitem(r1, 0, i0, int[])
        i6 = getarrayitem(r1, 1, int[])
        i7 = int_sub(i5, i6)
        finish(i7)
        """, """
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_ult(1, i2)
        guard_true(i3) => [f@2:]
        setarrayitem(r1, 0, i0, int[])
        finish(0)
        """);
  }

  @Test
  void neighboursAreDifferentPlaces() {
    optimises("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_add(i0, 1)
        i4 = int_ult(i0, i2)
        guard_true(i4) => [f@2:]
        i5 = int_ult(i3, i2)
        guard_true(i5) => [f@3:]
        setarrayitem(r1, i0, 5, int[])
        setarrayitem(r1, i3, 6, int[])
        i6 = getarrayitem(r1, i0, int[])
        i7 = int_sub(i3, 1)
        i8 = getarrayitem(r1, i7, int[])
        i9 = int_add(i6, i8)
        finish(i9)
        """, """
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_add(i0, 1)
        i4 = int_ult(i0, i2)
        guard_true(i4) => [f@2:]
        i5 = int_ult(i3, i2)
        guard_true(i5) => [f@3:]
        setarrayitem(r1, i0, 5, int[])
        setarrayitem(r1, i3, 6, int[])
        finish(10)
        """);
  }

  @Test
  void byteElementsNarrow() {
    optimises("""
        [i0, r1:byte[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_ult(0, i2)
        guard_true(i3) => [f@2:]
        setarrayitem(r1, 0, i0, byte[])
        i4 = getarrayitem(r1, 0, byte[])
        i5 = int_to_byte(i4)
        finish(i5)
        """, """
        [i0, r1:byte[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_ult(0, i2)
        guard_true(i3) => [f@2:]
        i4 = int_to_byte(i0)
        setarrayitem(r1, 0, i0, byte[])
        finish(i4)
        """);
  }

  /** Memory that other threads may look at. */
  public static final class Shared {
    public static volatile int flag;
    public static int data;

    private Shared() {}
  }

  @Test
  void readingAVolatileFieldForgetsWhatOthersMayWrite() {
    keeps("""
        [i0]
        i1 = getstatic(Shared.data)
        i2 = getstatic(Shared.flag)
        i3 = getstatic(Shared.flag)
        i4 = getstatic(Shared.data)
        setstatic(2, Shared.flag)
        setstatic(2, Shared.flag)
        guard_true(i0) => [f@1: i1, i3, i4]
        finish()
        """, Shared.class);
  }

  @Test
  void whatEscapedMayBeWrittenThroughWhatIsLoadedLater() {
    keeps("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1:]
        r2 = new(Node)
        setfield(r1, r2, Node.other)
        r3 = call(r1, r2, Callees.link)
        guard_no_exception() => [f@2:]
        r4 = getfield(r1, Node.next)
        guard_nonnull(r4) => [f@3:]
        setfield(r2, 1, Node.value)
        setfield(r4, i0, Node.value)
        i5 = getfield(r2, Node.value)
        finish(i5)
        """);
  }

  @Test
  void aCallThatNamesItsFieldsLeavesTheOthersKnown() {
    optimises("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        i2 = getfield(r1, Box.i)
        j3 = getfield(r1, Box.j)
        i4 = call(r1, Callees.step)
        i5 = getfield(r1, Box.i)
        j6 = getfield(r1, Box.j)
        i7 = int_sub(i5, i2)
        j8 = long_sub(j6, j3)
        i9 = long_to_int(j8)
        i10 = int_add(i7, i9)
        finish(i10)
        """, """
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        i2 = getfield(r1, Box.i)
        i3 = call(r1, Callees.step)
        i4 = getfield(r1, Box.i)
        i5 = int_sub(i4, i2)
        finish(i5)
        """);
  }

  @Test
  void aCallThatNamesItsFieldsLetsStoresToOthersWait() {
    optimises("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        setfield(r1, i0, Box.i)
        setfield(r1, 1L, Box.j)
        i2 = call(r1, Callees.step)
        setfield(r1, 2L, Box.j)
        finish(i2)
        """, """
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        setfield(r1, i0, Box.i)
        i2 = call(r1, Callees.step)
        setfield(r1, 2L, Box.j)
        finish(i2)
        """);
  }
}
