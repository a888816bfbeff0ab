package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;

import org.junit.jupiter.api.Test;

class VirtualsTest {
  @Test
  void anObjectThatDoesNotEscapeIsNotAllocated() {
    optimises("""
        [i0]
        r1 = new(Node)
        setfield(r1, i0, Node.value)
        i2 = getfield(r1, Node.value)
        i3 = int_add(i2, 1)
        r4 = getfield(r1, Node.next)
        finish(i3)
        """, """
        [i0]
        i1 = int_add(i0, 1)
        finish(i1)
        """);
  }

  @Test
  void aGuardCarriesTheVirtualWithItsContents() {
    optimises("""
        [i0]
        r1 = new(Node)
        setfield(r1, i0, Node.value)
        guard_true(i0) => [f@1: r1, i0 | g@2: r1]
        setfield(r1, 5, Node.value)
        guard_true(3) => [f@3: r1]
        i2 = int_lt(i0, 9)
        guard_true(i2) => [f@4: r1]
        finish()
        """, """
        [i0]
        guard_true(i0) => [f@1: v0=Node{value=i0}, i0 | g@2: v0]
        i1 = int_lt(i0, 9)
        guard_true(i1) => [f@4: v0=Node{value=5}]
        finish()
        """);
  }

  @Test
  void nestedAndCyclicVirtuals() {
    optimises("""
        [i0]
        r1 = new(Node)
        r2 = new(Node)
        setfield(r1, r2, Node.next)
        setfield(r2, r1, Node.next)
        setfield(r2, i0, Node.value)
        guard_true(i0) => [f@1: r1, r2]
        r3 = getfield(r1, Node.next)
        r4 = getfield(r3, Node.next)
        i5 = ref_eq(r4, r1)
        i6 = getfield(r3, Node.value)
        i7 = int_add(i5, i6)
        finish(i7)
        """, """
        [i0]
        guard_true(i0) => [f@1: v0=Node{next=v1=Node{next=v0, value=i0}}, v1]
        i1 = int_add(i0, 1)
        finish(i1)
        """);
  }

  @Test
  void anEscapingObjectIsAllocatedJustBeforeItEscapes() {
    optimises("""
        [i0]
        r1 = new(Node)
        setfield(r1, i0, Node.value)
        guard_true(i0) => [f@1: r1]
        setfield(r1, 0, Node.value)
        setfield(r1, 7, Node.value)
        setstatic(r1, Shapes.last)
        guard_true(1) => [f@2:]
        i2 = getfield(r1, Node.value)
        i3 = int_lt(i0, 9)
        guard_true(i3) => [f@3: r1, i2]
        finish()
        """, """
        [i0]
        guard_true(i0) => [f@1: v0=Node{value=i0}]
        i3 = int_lt(i0, 9)
        guard_true(i3) => [f@3: v0=Node{value=7}, 7 ; setstatic(v0, Shapes.last)]
        r1 = new(Node)
        setfield(r1, 7, Node.value)
        setstatic(r1, Shapes.last)
        finish()
        """);
  }

  @Test
  void cyclesAreAllocatedBeforeTheyAreFilled() {
    optimises("""
        [i0]
        r1 = new(Node)
        r2 = new(Node)
        r3 = new_array(2, Object[])
        setfield(r1, r2, Node.next)
        setfield(r2, r3, Node.payload)
        setarrayitem(r3, 1, r1, Object[])
        setarrayitem(r3, 0, r3, Object[])
        finish(r1)
        """, """
        [i0]
        r1 = new(Node)
        r2 = new(Node)
        setfield(r1, r2, Node.next)
        r3 = new_array(2, Object[])
        setfield(r2, r3, Node.payload)
        setarrayitem(r3, 0, r3, Object[])
        setarrayitem(r3, 1, r1, Object[])
        finish(r1)
        """);
  }

  @Test
  void virtualsAreDifferentFromEverythingElse() {
    optimises("""
        [i0, r1:Node]
        r2 = new(Node)
        r3 = new(Node)
        i4 = ref_eq(r2, r3)
        i5 = ref_eq(r2, r2)
        i6 = ref_ne(r1, r2)
        i7 = ref_eq(r2, null)
        guard_true(i0) => [f@1: i4, i5, i6, i7]
        finish()
        """, """
        [i0, r1:Node]
        guard_true(i0) => [f@1: 0, 1, 1, 0]
        finish()
        """);
  }

  @Test
  void guardsOnVirtualsAreKnown() {
    optimises("""
        [i0]
        r1 = new(WideBox)
        guard_nonnull(r1) => [f@1:]
        guard_class(r1, WideBox) => [f@2:]
        i2 = instanceof(r1, Box)
        i3 = instanceof(r1, Node)
        guard_true(i0) => [f@3: i2, i3]
        finish()
        """, """
        [i0]
        guard_true(i0) => [f@3: 1, 0]
        finish()
        """);
  }

  @Test
  void aGuardThatFailsOnAVirtualStays() {
    optimises("""
        [i0]
        r1 = new(WideBox)
        guard_class(r1, Box) => [f@2: r1]
        guard_isnull(r1) => [f@3: r1]
        guard_value(r1, @pair) => [f@4: r1]
        finish(i0)
        """, """
        [i0]
        r1 = new(WideBox)
        guard_class(r1, Box) => [f@2: r1]
        guard_isnull(r1) => [f@3: r1]
        guard_value(r1, @pair) => [f@4: r1]
        finish(i0)
        """);
  }

  @Test
  void storesToAnObjectThatDidNotEscapeSurviveCalls() {
    optimises("""
        [i0, r1:Box]
        r2 = new_array(i0, int[])
        i3 = arraylen(r2)
        i4 = int_ult(1, i3)
        guard_true(i4) => [f@1: r2]
        setarrayitem(r2, 1, 5, int[])
        r5 = call(r1, 1, Callees.touch)
        guard_no_exception() => [f@2: r2]
        i6 = getarrayitem(r2, 1, int[])
        finish(i6)
        """, """
        [i0, r1:Box]
        r2 = new_array(i0, int[])
        i4 = int_ult(1, i0)
        guard_true(i4) => [f@1: r2]
        r5 = call(r1, 1, Callees.touch)
        guard_no_exception() => [f@2: r2 ; setarrayitem(r2, 1, 5, int[])]
        setarrayitem(r2, 1, 5, int[])
        finish(5)
        """);
  }

  @Test
  void smallArraysAreVirtual() {
    optimises("""
        [i0]
        r1 = new_array(3, byte[])
        i2 = arraylen(r1)
        i3 = int_ult(2, i2)
        guard_true(i3) => [f@1: r1]
        setarrayitem(r1, 2, i0, byte[])
        i4 = getarrayitem(r1, 2, byte[])
        i5 = getarrayitem(r1, 0, byte[])
        guard_true(i0) => [f@2: r1, i4, i5]
        finish(i2)
        """, """
        [i0]
        i1 = int_to_byte(i0)
        guard_true(i0) => [f@2: v0=byte[]{0, 0, i0}, i1, 0]
        finish(3)
        """);
  }

  @Test
  void anUnknownIndexAllocatesTheArray() {
    optimises("""
        [i0]
        r1 = new_array(3, int[])
        setarrayitem(r1, 1, 8, int[])
        i2 = int_ult(i0, 3)
        guard_true(i2) => [f@1: r1]
        i3 = getarrayitem(r1, i0, int[])
        i4 = getarrayitem(r1, 1, int[])
        i5 = int_add(i3, i4)
        finish(i5)
        """, """
        [i0]
        i2 = int_ult(i0, 3)
        guard_true(i2) => [f@1: v0=int[]{0, 8, 0}]
        r1 = new_array(3, int[])
        setarrayitem(r1, 1, 8, int[])
        i3 = getarrayitem(r1, i0, int[])
        i5 = int_add(i3, 8)
        finish(i5)
        """);
  }

  @Test
  void longArraysAreAllocated() {
    keeps("""
        [i0]
        r1 = new_array(65, int[])
        guard_true(i0) => [f@1: r1]
        finish()
        """);
  }

  @Test
  void narrowFieldsOfVirtualsNarrow() {
    optimises("""
        [i0]
        r1 = new(Box)
        setfield(r1, i0, Box.b)
        setfield(r1, i0, Box.z)
        i2 = getfield(r1, Box.b)
        i3 = getfield(r1, Box.z)
        guard_true(i0) => [f@1: r1, i2, i3]
        finish()
        """, """
        [i0]
        i1 = int_to_byte(i0)
        i2 = int_and(i0, 1)
        guard_true(i0) => [f@1: v0=Box{b=i0, z=i0}, i1, i2]
        finish()
        """);
  }

  @Test
  void aVirtualInsideAVirtualEscapesWithIt() {
    optimises("""
        [i0, r1:Box]
        r2 = new(Node)
        r3 = new(Pair)
        setfield(r3, r2, Pair.a)
        setfield(r3, 4.5, Pair.weight)
        r4 = call(r1, 1, Callees.touch)
        guard_no_exception() => [f@1: r3]
        setfield(r2, 6, Node.value)
        setfield(r2, r3, Node.payload)
        jump(i0, r1)
        """, """
        [i0, r1:Box]
        r4 = call(r1, 1, Callees.touch)
        guard_no_exception() => [f@1: v0=Pair{a=v1=Node{}, weight=4.5}]
        jump(i0, r1)
        """);
  }

  @Test
  void callArgumentsEscape() {
    optimises("""
        [i0]
        r1 = new(Node)
        r2 = new(Node)
        setfield(r1, i0, Node.value)
        r3 = call(r1, r2, Callees.link)
        guard_no_exception() => [f@1: r1, r2]
        i4 = getfield(r1, Node.value)
        r5 = getfield(r1, Node.next)
        i6 = ref_eq(r5, r2)
        guard_true(i0) => [f@2: i4, i6]
        finish(r3)
        """, """
        [i0]
        r1 = new(Node)
        setfield(r1, i0, Node.value)
        r2 = new(Node)
        r3 = call(r1, r2, Callees.link)
        guard_no_exception() => [f@1: r1, r2]
        i4 = getfield(r1, Node.value)
        r5 = getfield(r1, Node.next)
        i6 = ref_eq(r5, r2)
        guard_true(i0) => [f@2: i4, i6]
        finish(r3)
        """);
  }

  @Test
  void virtualsOfAnOptimisedInputStay() {
    optimises("""
        [i0]
        i1 = int_add(i0, 0)
        guard_true(i0) => [f@1: v0=Node{value=i1, next=v1=Node{payload=v0}} | g@2: v1]
        finish()
        """, """
        [i0]
        guard_true(i0) => [f@1: v0=Node{value=i0, next=v1=Node{payload=v0}} | g@2: v1]
        finish()
        """);
  }

  @Test
  void aVeryLongChainOfVirtualsIsNoProblem() {
    StringBuilder recorded = new StringBuilder("[i0]\nr1 = new(Node)\n");
    StringBuilder expected = new StringBuilder("[i0]\nr1 = new(Node)\n");
    int length = 2000;
    for (int i = 2; i <= length; i++) {
      recorded.append("r").append(i).append(" = new(Node)\nsetfield(r").append(i).append(", r").append(i - 1).append(", Node.next)\n");
      expected.append("r").append(i).append(" = new(Node)\nsetfield(r").append(i - 1).append(", r").append(i).append(", Node.next)\n");
    }
    TracePair.optimises(recorded + "setstatic(r" + length + ", Shapes.last)\nfinish(i0)\n", expected + "setstatic(r1, Shapes.last)\nfinish(i0)\n");
  }
}
