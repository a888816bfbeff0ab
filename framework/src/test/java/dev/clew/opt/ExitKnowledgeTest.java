package dev.clew.opt;

import static dev.clew.opt.BridgePair.becomes;

import org.junit.jupiter.api.Test;

/** What a bridge need not find out again. */
class ExitKnowledgeTest {
  @Test
  void theClassOfAnObject() {
    becomes("""
        [i0, r1]
        guard_class(r1, Box) => [f@1: i0, r1]
        i2 = int_add(i0, -1)
        guard_true(i2) => [exit: i2, r1]
        jump(i2, r1)
        """, "exit", """
        [i0, r1]
        guard_class(r1, Box) => [b@1: i0, r1]
        guard_nonnull(r1) => [b@2: i0, r1]
        finish(r1)
        """, """
        [i0, r1:Box]
        finish(r1)
        """);
  }

  /** It holds where the guard fails, so the guard's own question is not answered. */
  @Test
  void notWhatTheGuardItselfWouldHaveTold() {
    becomes("""
        [i0, r1:Node]
        i2 = int_lt(i0, 5)
        guard_true(i2) => [exit: i0, r1]
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@1: i3, r1]
        jump(i3, r1)
        """, "exit", """
        [i0, r1:Node]
        i2 = int_lt(i0, 5)
        guard_false(i2) => [b@1: i0, r1]
        i3 = int_lt(i0, 4)
        guard_false(i3) => [b@2: i0, r1]
        finish(r1)
        """, """
        [i0, r1:Node]
        i2 = int_lt(i0, 5)
        guard_false(i2) => [b@1: i0, r1]
        finish(r1)
        """);
  }

  /** The one that the trace has checked, not those that it is still to check. */
  @Test
  void howLongAnArrayIsAtLeast() {
    becomes("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1: i0, r1]
        i2 = arraylen(r1)
        i3 = int_ult(3, i2)
        guard_true(i3) => [f@2: i0, r1]
        i4 = int_add(i0, -1)
        guard_true(i4) => [exit: i4, r1]
        i5 = int_ult(9, i2)
        guard_true(i5) => [f@3: i0, r1]
        jump(i4, r1)
        """, "exit", """
        [i0, r1:int[]]
        i2 = arraylen(r1)
        i3 = int_ult(2, i2)
        guard_true(i3) => [b@1: i0, r1]
        i4 = int_ult(4, i2)
        guard_true(i4) => [b@2: i0, r1]
        finish(r1)
        """, """
        [i0, r1:int[]]
        i2 = arraylen(r1)
        i3 = int_ult(4, i2)
        guard_true(i3) => [b@2: i0, r1]
        finish(r1)
        """);
  }

  @Test
  void whatAFieldHolds() {
    becomes("""
        [i0, r1:Node, i2]
        guard_nonnull(r1) => [f@1: i0, r1, i2]
        i3 = getfield(r1, Node.value)
        i4 = int_add(i0, -1)
        guard_true(i4) => [exit: i4, r1, i3]
        j5 = call(i0, Callees.bump)
        jump(i4, r1, i3)
        """, "exit", """
        [i0, r1:Node, i2]
        guard_nonnull(r1) => [b@1: i0, r1, i2]
        i3 = getfield(r1, Node.value)
        i4 = int_sub(i3, i2)
        finish(i4)
        """, """
        [i0, r1:Node, i2]
        finish(0)
        """);
  }

  /** The exit has stored it by the time the bridge starts. */
  @Test
  void whatAnOwedStoreHasWritten() {
    becomes("""
        [i0, r1:Node, i2]
        guard_nonnull(r1) => [f@1: i0, r1, i2]
        setfield(r1, i2, Node.value)
        i3 = int_add(i0, -1)
        guard_true(i3) => [exit: i3, r1, i2]
        jump(i3, r1, i2)
        """, "exit", """
        [i0, r1:Node, i2]
        guard_nonnull(r1) => [b@1: i0, r1, i2]
        i3 = getfield(r1, Node.value)
        i4 = int_sub(i3, i2)
        guard_true(i0) => [b@2: i0, r1, i4]
        finish(i4)
        """, """
        [i0, r1:Node, i2]
        guard_true(i0) => [b@2: i0, r1, 0 ; setfield(r1, i2, Node.value)]
        setfield(r1, i2, Node.value)
        finish(0)
        """);
  }

  @Test
  void theBoundsOfANumber() {
    becomes("""
        [i0, i1]
        i2 = int_ge(i1, 0)
        guard_true(i2) => [f@1: i0, i1]
        i3 = int_lt(i1, 9)
        guard_true(i3) => [f@2: i0, i1]
        i4 = int_add(i0, -1)
        guard_true(i4) => [exit: i4, i1]
        jump(i4, i1)
        """, "exit", """
        [i0, i1]
        i2 = int_gt(i1, 8)
        guard_false(i2) => [b@1: i0, i1]
        i3 = int_ult(i1, 5)
        guard_true(i3) => [b@2: i0, i1]
        finish(i1)
        """, """
        [i0, i1]
        i2 = int_ult(i1, 5)
        guard_true(i2) => [b@2: i0, i1]
        finish(i1)
        """);
  }

  /** So an element at the one is not disturbed by a store at the other. */
  @Test
  void thatAnIndexIsAConstantAwayFromAnother() {
    becomes("""
        [i0, i1, r2:int[], i3]
        guard_nonnull(r2) => [f@1: i0, i1, r2]
        i4 = arraylen(r2)
        i5 = int_ult(i1, i4)
        guard_true(i5) => [f@2: i0, i1, r2]
        i6 = int_add(i1, 1)
        i7 = int_ult(i6, i4)
        guard_true(i7) => [f@3: i0, i1, r2]
        i8 = getarrayitem(r2, i1, int[])
        i9 = int_add(i0, -1)
        guard_true(i9) => [exit: i9, i1, i6, r2, i8]
        setarrayitem(r2, i1, i0, int[])
        jump(i9, i1, r2, i8)
        """, "exit", """
        [i0, i1, i2, r3:int[], i4]
        setarrayitem(r3, i2, i0, int[])
        i5 = getarrayitem(r3, i1, int[])
        i6 = int_sub(i5, i4)
        finish(i6)
        """, """
        [i0, i1, i2, r3:int[], i4]
        setarrayitem(r3, i1, i4, int[])
        setarrayitem(r3, i2, i0, int[])
        finish(0)
        """);
  }

  @Test
  void thatTwoArraysAreNotOne() {
    becomes("""
        [i0, r1:int[], r2:int[]]
        guard_nonnull(r1) => [f@1: i0, r1, r2]
        guard_nonnull(r2) => [f@2: i0, r1, r2]
        i3 = arraylen(r1)
        i4 = int_lt(0, i3)
        guard_true(i4) => [f@3: i0, r1, r2]
        i5 = arraylen(r2)
        i6 = int_lt(0, i5)
        guard_true(i6) => [f@4: i0, r1, r2]
        i7 = ref_eq(r1, r2)
        guard_false(i7) => [f@5: i0, r1, r2]
        i8 = int_add(i0, -1)
        guard_true(i8) => [exit: i8, r1, r2]
        jump(i8, r1, r2)
        """, "exit", """
        [i0, r1:int[], r2:int[]]
        i3 = getarrayitem(r1, 0, int[])
        setarrayitem(r2, 0, i0, int[])
        i4 = getarrayitem(r1, 0, int[])
        i5 = int_sub(i3, i4)
        finish(i5)
        """, """
        [i0, r1:int[], r2:int[]]
        setarrayitem(r2, 0, i0, int[])
        finish(0)
        """);
  }

  /** Their classes differ, but both may be null, and then they are the same. */
  @Test
  void twoArraysThatMayBeNullMayBeTheSame() {
    becomes("""
        [i0, r1:int[], r2:byte[]]
        i3 = int_add(i0, -1)
        guard_true(i3) => [exit: i3, r1, r2]
        jump(i3, r1, r2)
        """, "exit", """
        [i0, r1:int[], r2:byte[]]
        i3 = ref_eq(r1, r2)
        guard_true(i3) => [b@1: i0, r1, r2]
        finish(i3)
        """, """
        [i0, r1:int[], r2:byte[]]
        i3 = ref_eq(r1, r2)
        guard_true(i3) => [b@1: i0, r1, r2]
        finish(1)
        """);
  }
}
