package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** A loop whose only green is a constant of the interpreter, and whose way depends on the bits of a number. */
public final class Shifting {
  private static final Shifting ALWAYS = new Shifting();

  private Shifting() {}

  /** Adds up the numbers whose lowest eight bits are {@code way}. */
  public static long run(int n, int way) {
    return loop(ALWAYS, n, way);
  }

  @Portal
  private static long loop(@Green Shifting program, int n, int way) {
    long sum = 0;
    while (n > 0) {
      Jit.mergePoint();
      for (int i = 0; i < 8; i++) {
        sum += (way >> i & 1) == 0 ? i : 100 * i;
      }
      n--;
    }
    return sum;
  }
}
