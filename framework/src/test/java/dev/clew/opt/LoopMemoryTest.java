package dev.clew.opt;

import static dev.clew.opt.LoopPair.goesRound;

import org.junit.jupiter.api.Test;

/** What a loop knows of memory when it goes round, and what it owes to it. */
class LoopMemoryTest {
  @Test
  void aVariableInAFrameTravelsWithItsStoreOwed() {
    goesRound("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0, r1]
        r2 = getfield(r1, Node.payload)
        guard_class(r2, Integer) => [f@2: i0, r1]
        i3 = call_pure(r2, Integer.intValue)
        i4 = int_add(i3, 1)
        r5 = call_pure(i4, Integer.valueOf)
        setfield(r1, r5, Node.payload)
        i6 = int_add(i0, -1)
        guard_true(i6) => [f@3: i6, r1]
        jump(i6, r1)
        """, """
        [i0, r1:Node, i2]
        i3 = int_add(i2, 1)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@3: i4, r1 ; setfield(r1, v0=Integer{i3}, Node.payload)]
        jump(i4, r1, i3)
        """);
  }

  @Test
  void anElementTravelsWithItsStoreOwedAndItsIndexStaysWithinBounds() {
    goesRound("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1: i0, r1]
        i2 = arraylen(r1)
        i3 = int_lt(1, i2)
        guard_true(i3) => [f@2: i0, r1]
        i4 = getarrayitem(r1, 1, int[])
        i5 = int_add(i4, i0)
        setarrayitem(r1, 1, i5, int[])
        i6 = int_add(i0, -1)
        guard_true(i6) => [f@3: i6, r1]
        jump(i6, r1)
        """, """
        [i0, r1:int[], i2]
        i5 = int_add(i2, i0)
        i6 = int_add(i0, -1)
        guard_true(i6) => [f@3: i6, r1 ; setarrayitem(r1, 1, i5, int[])]
        jump(i6, r1, i5)
        """);
  }

  @Test
  void anIndexAConstantAwayFromAnotherMovesWithIt() {
    goesRound("""
        [i0, i1, r2:int[]]
        guard_nonnull(r2) => [f@1: i0, i1, r2]
        i3 = arraylen(r2)
        i4 = int_add(i1, 1)
        i5 = int_ult(i4, i3)
        guard_true(i5) => [f@2: i0, i1, r2]
        i6 = getarrayitem(r2, i4, int[])
        i7 = int_add(i6, i0)
        setarrayitem(r2, i4, i7, int[])
        i8 = int_add(i0, -1)
        guard_true(i8) => [f@3: i8, i1, r2]
        jump(i8, i1, r2)
        """, """
        [i0, i1, r2:int[], i3, i4]
        i7 = int_add(i4, i0)
        i8 = int_add(i0, -1)
        guard_true(i8) => [f@3: i8, i1, r2 ; setarrayitem(r2, i3, i7, int[])]
        jump(i8, i1, r2, i3, i7)
        """);
  }

  @Test
  void whatTheLoopReadsButNeverWritesIsReadOnce() {
    goesRound("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0, r1]
        i2 = getfield(r1, Node.value)
        i3 = int_add(i0, i2)
        guard_true(i3) => [f@2: i0, r1]
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@3: i4, r1]
        jump(i4, r1)
        """, """
        [i0, r1:Node, i2]
        i3 = int_add(i0, i2)
        guard_true(i3) => [f@2: i0, r1 & i2]
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@3: i4, r1 & i2]
        jump(i4, r1, i2)
        """);
  }

  @Test
  void nobodyAsksForAStoreOfAnotherIteration() {
    goesRound("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0, r1]
        i2 = getstatic(Shapes.counter)
        guard_true(i2) => [f@2: i0, r1]
        setstatic(i0, Shapes.counter)
        j3 = call(i0, Callees.bump)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@3: i4, r1]
        jump(i4, r1)
        """, """
        [i0, r1:Node]
        i2 = getstatic(Shapes.counter)
        guard_true(i2) => [f@2: i0, r1]
        setstatic(i0, Shapes.counter)
        j3 = call(i0, Callees.bump)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@3: i4, r1]
        jump(i4, r1)
        """);
  }
}
