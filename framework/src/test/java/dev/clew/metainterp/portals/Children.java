package dev.clew.metainterp.portals;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.QuasiImmutable;

/** Reads elements of an array in a field that changes seldom. */
public final class Children {
  private static final Children ROOT = new Children();

  @QuasiImmutable @Immutable private int[] values = {3, 4};

  private Children() {}

  static int run() {
    return loop(20);
  }

  /** Runs on with another array. */
  static int runChanged() {
    ROOT.values = new int[] {30, 40, 50};
    return loop(20);
  }

  @Portal
  private static int loop(int n) {
    int sum = 0;
    while (n > 0) {
      Jit.mergePoint();
      sum += ROOT.values[1] + ROOT.values.length;
      n--;
    }
    return sum;
  }
}
