package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.QuasiImmutable;

/** Two guest loops, one after the other, in a third; only the second relies on a setting that changes rarely. */
public final class Nested {
  @QuasiImmutable private int step;

  private Nested() {}

  /** Returns a new guest program. */
  public static Object create() {
    Nested n = new Nested();
    n.step = 1;
    return n;
  }

  /** Changes the setting. */
  public static void change(Object program, int step) {
    ((Nested) program).step = step;
  }

  /** Counts to 20, then adds the setting 20 times, in each of {@code rounds} rounds. */
  public static long run(Object program, int rounds) {
    return loop((Nested) program, rounds);
  }

  @Portal
  private static long loop(@Green Nested program, int rounds) {
    @Green int pc = 0;
    long x = 0;
    int inner = 0;
    while (true) {
      Jit.mergePoint();
      switch (pc++) {
        case 0 -> inner = 20;
        case 1 -> {
          x++;
          if (--inner > 0) {
            pc = 1;
            Jit.loopHeader();
          }
        }
        case 2 -> inner = 20;
        case 3 -> {
          x += program.step;
          if (--inner > 0) {
            pc = 3;
            Jit.loopHeader();
          }
        }
        default -> {
          if (--rounds <= 0) {
            return x;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }
}
