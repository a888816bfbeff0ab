package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;

import org.junit.jupiter.api.Test;

class ArrayCopiesTest {
  @Test
  void aCopyBetweenArraysThatAreVirtualIsNothing() {
    optimises("""
        [i0, r1:Object]
        r2 = new_array(3, Object[])
        setarrayitem(r2, 0, r1, Object[])
        setarrayitem(r2, 1, r2, Object[])
        r3 = new_array(4, Object[])
        call(r2, 0, r3, 2, 2, Copies.arraycopy)
        guard_no_exception() => [f@1: r3]
        r4 = getarrayitem(r3, 2, Object[])
        r5 = getarrayitem(r3, 3, Object[])
        i6 = ref_eq(r4, r1)
        i7 = ref_eq(r5, r2)
        i8 = int_add(i6, i7)
        i9 = int_add(i8, i0)
        finish(i9)
        """, """
        [i0, r1:Object]
        i2 = int_add(i0, 2)
        finish(i2)
        """);
  }

  @Test
  void elementsAreReadBeforeTheyAreOverwritten() {
    optimises("""
        [i0]
        r1 = new_array(4, int[])
        setarrayitem(r1, 0, i0, int[])
        setarrayitem(r1, 1, 5, int[])
        call(r1, 0, r1, 1, 3, Copies.arraycopy)
        guard_no_exception() => [f@1: r1]
        i2 = getarrayitem(r1, 1, int[])
        i3 = getarrayitem(r1, 2, int[])
        i4 = getarrayitem(r1, 3, int[])
        i5 = int_mul(i3, i4)
        i6 = int_add(i2, i5)
        finish(i6)
        """, """
        [i0]
        finish(i0)
        """);
  }

  @Test
  void whatIsCopiedToAnArrayThatExistsIsStored() {
    optimises("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1: i0]
        i2 = arraylen(r1)
        i3 = int_gt(i2, 4)
        guard_true(i3) => [f@1: i0]
        r4 = new_array(2, int[])
        setarrayitem(r4, 1, i0, int[])
        call(r4, 0, r1, 3, 2, Copies.arraycopy)
        guard_no_exception() => [f@1: r4]
        finish(i0)
        """, """
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1: i0]
        i2 = arraylen(r1)
        i3 = int_gt(i2, 4)
        guard_true(i3) => [f@1: i0]
        setarrayitem(r1, 3, 0, int[])
        setarrayitem(r1, 4, i0, int[])
        finish(i0)
        """);
  }

  @Test
  void copiesOfVirtualArraysAreVirtual() {
    optimises("""
        [i0]
        r1 = new_array(2, byte[])
        setarrayitem(r1, 1, i0, byte[])
        r2 = call(r1, 1, 3, Copies.copyBytes)
        guard_no_exception() => [f@1: r1]
        i3 = arraylen(r2)
        i4 = getarrayitem(r2, 0, byte[])
        i5 = getarrayitem(r2, 1, byte[])
        i6 = int_add(i4, i5)
        r7 = new_array(1, int[])
        setarrayitem(r7, 0, i6, int[])
        r8 = call(r7, Copies.clonei)
        setarrayitem(r7, 0, 8, int[])
        r9 = call(r8, 3, Copies.copyInts)
        guard_no_exception() => [f@1: r9]
        i10 = getarrayitem(r9, 0, int[])
        i11 = getarrayitem(r9, 2, int[])
        i12 = int_add(i10, i11)
        i13 = int_add(i12, i3)
        finish(i13)
        """, """
        [i0]
        i1 = int_to_byte(i0)
        i2 = int_add(i1, 2)
        finish(i2)
        """);
  }

  @Test
  void aFewElementsAreFilledOneByOne() {
    optimises("""
        [i0, r1:Object]
        r2 = new_array(3, int[])
        call(r2, i0, Copies.fillInts)
        guard_no_exception() => [f@1: i0]
        r3 = new_array(3, Object[])
        call(r3, 1, 3, r1, Copies.fillObjects)
        guard_no_exception() => [f@1: i0]
        i4 = getarrayitem(r2, 2, int[])
        r5 = getarrayitem(r3, 2, Object[])
        i6 = ref_eq(r5, r1)
        i7 = int_add(i4, i6)
        finish(i7)
        """, """
        [i0, r1:Object]
        i2 = int_add(i0, 1)
        finish(i2)
        """);
  }

  @Test
  void whatMayRaiseIsLeft() {
    keeps("""
        [i0, r1:Object, r2:int[]]
        r3 = new_array(2, Node[])
        call(r3, 0, 2, r1, Copies.fillObjects)
        guard_no_exception() => [f@1: i0]
        r4 = new_array(2, int[])
        call(r4, 0, r4, 1, 2, Copies.arraycopy)
        guard_no_exception() => [f@1: i0]
        r5 = call(r4, i0, Copies.copyInts)
        guard_no_exception() => [f@1: i0]
        r6 = call(r2, 1, Copies.copyInts)
        guard_no_exception() => [f@1: i0]
        call(r4, 0, r3, 0, 1, Copies.arraycopy)
        guard_exception(ArrayStoreException) => [f@1: i0]
        finish(i0)
        """, ArrayStoreException.class);
  }

  @Test
  void manyElementsAreLeftToTheCall() {
    keeps("""
        [i0]
        r1 = new_array(40, int[])
        setarrayitem(r1, 30, i0, int[])
        r2 = call(r1, Copies.clonei)
        i3 = getarrayitem(r2, 30, int[])
        finish(i3)
        """);
  }

  @Test
  void theResultOfACallIsNotNullAndOfTheClassOfTheArray() {
    optimises("""
        [i0, r1:Object]
        guard_class(r1, Node[]) => [f@1: i0]
        r2 = call(r1, i0, Copies.copyObjects)
        guard_no_exception() => [f@1: i0]
        guard_class(r2, Node[]) => [f@1: i0]
        finish(i0)
        """, """
        [i0, r1:Object]
        guard_class(r1, Node[]) => [f@1: i0]
        r2 = call(r1, i0, Copies.copyObjects)
        guard_no_exception() => [f@1: i0]
        finish(i0)
        """);
  }
}
