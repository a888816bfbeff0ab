package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;

import org.junit.jupiter.api.Test;

class LabelsTest {
  @Test
  void factsEndAtALabel() {
    keeps("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        i2 = getfield(r1, Box.i)
        i3 = int_lt(i0, 5)
        guard_true(i3) => [f@2: i2]
        label(i0, r1) @inner
        guard_nonnull(r1) => [f@3:]
        i4 = getfield(r1, Box.i)
        i5 = int_lt(i0, 5)
        guard_true(i5) => [f@4: i4]
        i6 = int_add(i0, 1)
        jump(i6, r1) -> @inner
        """);
  }

  @Test
  void argumentsOfALabelKeepTheirOwnValues() {
    keeps("""
        [i0, i1]
        i2 = int_add(i0, 0)
        i3 = int_add(i0, 0)
        guard_value(i1, 5) => [f@1: i0]
        label(i2, i3, i1) @inner
        i4 = int_add(i2, -1)
        i5 = int_add(i3, i1)
        guard_true(i4) => [f@2: i5]
        jump(i4, i5, 7) -> @inner
        """);
  }

  @Test
  void nothingElseIsFoundEqualToAnArgumentOfALabel() {
    optimises("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1:]
        setfield(r1, i0, Node.value)
        i2 = getfield(r1, Node.value)
        i3 = int_add(i0, 0)
        i4 = int_mul(i3, 1)
        label(i0) @inner
        i5 = int_add(i0, -1)
        guard_true(i5) => [f@2: i2, i3, i4]
        jump(i5) -> @inner
        """, """
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1:]
        setfield(r1, i0, Node.value)
        i2 = getfield(r1, Node.value)
        i3 = int_add(i0, 0)
        label(i0) @inner
        i5 = int_add(i0, -1)
        guard_true(i5) => [f@2: i2, i3, i3]
        jump(i5) -> @inner
        """);
  }

  @Test
  void virtualsAreAllocatedBeforeALabel() {
    optimises("""
        [i0]
        r1 = new(Node)
        r2 = new(Node)
        setfield(r1, r2, Node.next)
        label(i0, r2) @inner
        i3 = getfield(r1, Node.value)
        i4 = int_add(i3, 1)
        setfield(r1, i4, Node.value)
        i5 = int_add(i0, -1)
        guard_true(i5) => [f@1: r1, r2]
        jump(i5, r1) -> @inner
        """, """
        [i0]
        r2 = new(Node)
        r1 = new(Node)
        setfield(r1, r2, Node.next)
        label(i0, r2) @inner
        i3 = getfield(r1, Node.value)
        i4 = int_add(i3, 1)
        i5 = int_add(i0, -1)
        guard_true(i5) => [f@1: r1, r2 ; setfield(r1, i4, Node.value)]
        setfield(r1, i4, Node.value)
        jump(i5, r1) -> @inner
        """);
  }

  @Test
  void behindTheLabelEverythingIsOptimisedAgain() {
    optimises("""
        [i0]
        label(i0) @inner
        r1 = new(Node)
        setfield(r1, i0, Node.value)
        i2 = getfield(r1, Node.value)
        i3 = int_add(i2, -1)
        guard_true(i3) => [f@1: r1]
        guard_true(i3) => [f@2: r1]
        jump(i3) -> @inner
        """, """
        [i0]
        label(i0) @inner
        i1 = int_add(i0, -1)
        guard_true(i1) => [f@1: v0=Node{value=i0}]
        jump(i1) -> @inner
        """);
  }
}
