package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;

import org.junit.jupiter.api.Test;

class DeadCodeTest {
  @Test
  void whatNobodyUsesGoes() {
    optimises("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        i2 = getfield(r1, Box.i)
        i3 = int_mul(i2, i2)
        i4 = getstatic(Shapes.counter)
        i5 = call_pure(i4, i3, Callees.mix)
        r6 = new_array(70, int[])
        i7 = call(r1, Box.weigh)
        finish(i0)
        """, """
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        finish(i0)
        """);
  }

  @Test
  void whatAGuardNeedsStays() {
    keeps("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        i2 = getfield(r1, Box.i)
        i3 = int_mul(i2, i2)
        j4 = getfield(r1, Box.j)
        guard_true(i0) => [f@2: v0=Node{payload=v1=int[]{i3}} | g@1: j4]
        finish()
        """);
  }

  @Test
  void effectsStay() {
    keeps("""
        [i0, r1:Box]
        guard_nonnull(r1) => [f@1:]
        setfield(r1, i0, Box.i)
        j2 = call(i0, Callees.bump)
        merge_point("guest:1")
        setstatic(i0, Shapes.counter)
        finish()
        """);
  }
}
