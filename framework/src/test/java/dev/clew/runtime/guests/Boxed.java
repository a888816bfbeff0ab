package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Carries its sum in a box. */
public final class Boxed {
  private Boxed() {}

  /** Returns the sum of 1 to {@code n}. */
  public static long run(int n) {
    return (Long) loop(n, 0L, 0);
  }

  @Portal
  private static Object loop(int n, Object sum, @Green int program) {
    while (true) {
      Jit.mergePoint();
      if (n == 0) {
        return sum;
      }
      sum = (Long) sum + n;
      n--;
    }
  }
}
