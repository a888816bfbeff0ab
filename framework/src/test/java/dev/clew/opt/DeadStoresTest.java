package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;

import org.junit.jupiter.api.Test;

class DeadStoresTest {
  @Test
  void ofStoresInARowTheLastStays() {
    optimises("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        setfield(r1, 1, Box.i)
        setfield(r1, 5L, Box.j)
        setstatic(1, Shapes.counter)
        setfield(r1, 2, Box.i)
        setstatic(2, Shapes.counter)
        setfield(r1, i0, Box.i)
        guard_true(i0) => [f@2:]
        setfield(r1, 3, Box.i)
        finish()
        """, """
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        setfield(r1, 5L, Box.j)
        setstatic(2, Shapes.counter)
        setfield(r1, i0, Box.i)
        guard_true(i0) => [f@2:]
        setfield(r1, 3, Box.i)
        finish()
        """);
  }

  @Test
  void aLoadThatMayBeOfTheSameObjectLooks() {
    keeps("""
        [i0, r1:Box, r2:Box]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        setfield(r1, 1, Box.i)
        i3 = getfield(r2, Box.i)
        setfield(r1, 2, Box.i)
        finish(i3)
        """);
  }

  @Test
  void storesToTwoObjectsThatMayBeOneStay() {
    keeps("""
        [i0, r1:Box, r2:Box]
        guard_nonnull(r1) => [f@1:]
        guard_nonnull(r2) => [f@2:]
        setfield(r1, 1, Box.i)
        setfield(r2, 2, Box.i)
        finish()
        """);
  }

  @Test
  void aCallLooks() {
    keeps("""
        [i0]
        setstatic(1, Shapes.counter)
        j1 = call(i0, Callees.bump)
        setstatic(2, Shapes.counter)
        finish(j1)
        """);
  }

  @Test
  void accessesByAnotherArrayTypeLook() {
    keeps("""
        [i0, r1:Node[], r2:Node]
        guard_nonnull(r1) => [f@1:]
        i3 = arraylen(r1)
        i4 = int_ult(1, i3)
        guard_true(i4) => [f@2:]
        i5 = int_and(i0, 1)
        setarrayitem(r1, 0, null, Object[])
        r6 = getarrayitem(r1, i5, Node[])
        setarrayitem(r1, 0, r2, Object[])
        finish(r6)
        """);
  }

  @Test
  void aVolatileFieldPublishesWhatWasStoredBefore() {
    keeps("""
        [i0]
        setstatic(1, Shared.data)
        setstatic(1, Shared.flag)
        setstatic(2, Shared.data)
        i1 = getstatic(Shared.flag)
        setstatic(0, Shared.data)
        setstatic(0, Shared.flag)
        finish(i0)
        """, HeapTest.Shared.class);
  }
}
