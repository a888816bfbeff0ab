package dev.clew.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** One guest loop that calls nothing. */
final class Summing {
  private Summing() {}

  /** Adds up what the bits of a random sequence say. */
  static String run(int passes) {
    return "" + loop(new Summing(), passes);
  }

  @Portal
  private static long loop(@Green Summing program, int passes) {
    long sum = 0;
    int random = 12345;
    for (int n = passes; n > 0; n--) {
      Jit.mergePoint();
      random = random * 1103515245 + 12345;
      sum += random >>> 16 & 3;
    }
    return sum;
  }
}
