package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;

import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void constantsFold() {
    optimises("""
        [i0]
        i1 = int_add(2, 3)
        i2 = int_mul(i1, 4)
        j3 = int_to_long(i2)
        i4 = int_add(i0, i2)
        finish(j3)
        """, """
        [i0]
        finish(20L)
        """);
  }

  @Test
  void overflowWrapsAsInJava() {
    optimises("""
        [i0]
        i1 = int_add(2147483647, 1)
        i2 = int_div(i1, -1)
        finish(i2)
        """, """
        [i0]
        finish(-2147483648)
        """);
  }

  @Test
  void divisionByConstantZeroStays() {
    keeps("""
        [i0]
        guard_true(0) => [f@1: i0]
        i1 = int_div(5, 0)
        finish(i1)
        """);
  }

  @Test
  void equalOperationsAreComputedOnce() {
    optimises("""
        [i0, i1]
        i2 = int_mul(i0, i1)
        i3 = int_mul(i1, i0)
        i4 = int_sub(i0, i1)
        i5 = int_sub(i1, i0)
        i6 = int_sub(i0, i1)
        i7 = int_xor(i2, i4)
        i8 = int_xor(i3, i6)
        i9 = int_and(i7, i5)
        i10 = int_or(i8, i9)
        finish(i10)
        """, """
        [i0, i1]
        i2 = int_mul(i0, i1)
        i4 = int_sub(i0, i1)
        i5 = int_sub(i1, i0)
        i7 = int_xor(i2, i4)
        i9 = int_and(i7, i5)
        i10 = int_or(i7, i9)
        finish(i10)
        """);
  }

  @Test
  void additionsOfConstantsMelt() {
    optimises("""
        [i0]
        i1 = int_add(i0, 1)
        i2 = int_add(1, i1)
        i3 = int_sub(i2, 5)
        guard_true(i3) => [f@1: i1]
        finish(i3)
        """, """
        [i0]
        i1 = int_add(i0, 1)
        i3 = int_add(i0, -3)
        guard_true(i3) => [f@1: i1]
        finish(i3)
        """);
  }

  @Test
  void snapshotsShowWhatIsKnown() {
    optimises("""
        [i0]
        i1 = int_add(2, 3)
        i2 = int_add(i0, 0)
        guard_true(i0) => [f@2: i1, i2 | g@3: i1]
        finish()
        """, """
        [i0]
        guard_true(i0) => [f@2: 5, i0 | g@3: 5]
        finish()
        """);
  }

  @Test
  void floatsFoldOnlyBetweenConstants() {
    optimises("""
        [i0, d1, f2]
        d3 = double_div(1.0, -0.0)
        d4 = double_add(d1, 0.0)
        d5 = double_sub(d1, d1)
        d6 = double_mul(d1, 0.0)
        i7 = double_cmpl(d1, d1)
        f8 = float_add(f2, -0.0f)
        guard_true(i0) => [f@1: d3, d4, d5, d6, i7, f8]
        finish()
        """, """
        [i0, d1, f2]
        d4 = double_add(d1, 0.0)
        d5 = double_sub(d1, d1)
        d6 = double_mul(d1, 0.0)
        i7 = double_cmpl(d1, d1)
        f8 = float_add(f2, -0.0f)
        guard_true(i0) => [f@1: -Infinity, d4, d5, d6, i7, f8]
        finish()
        """);
  }

  @Test
  void arrayLengthIsReadOnce() {
    optimises("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1: i0]
        i2 = arraylen(r1)
        call(r1, 7, Callees.fill)
        guard_no_exception() => [f@2:]
        i3 = arraylen(r1)
        i4 = int_add(i2, i3)
        finish(i4)
        """, """
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1: i0]
        i2 = arraylen(r1)
        call(r1, 7, Callees.fill)
        guard_no_exception() => [f@2:]
        i4 = int_add(i2, i2)
        finish(i4)
        """);
  }
}
