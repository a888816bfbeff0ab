package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Promotes its own loop counter, which is never the same twice. */
public final class Counter {
  private Counter() {}

  /** Returns the sum of 1 to {@code n}. */
  public static long run(int n) {
    return loop(n, 0);
  }

  @Portal
  private static long loop(int n, @Green int program) {
    long sum = 0;
    while (n > 0) {
      Jit.mergePoint();
      sum += Jit.promote(n);
      n--;
    }
    return sum;
  }
}
