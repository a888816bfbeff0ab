package dev.clew.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.QuasiImmutable;

/** Loops until another thread says stop, through a field that compiled code takes for a constant. */
final class Stoppable {
  private static final Stoppable SHARED = new Stoppable();

  @QuasiImmutable private boolean stopped;
  @QuasiImmutable private int step = 1;

  private Stoppable() {}

  static void stop() {
    SHARED.stopped = true;
  }

  static void step(int step) {
    SHARED.step = step;
  }

  /** Returns how far it got by the steps it was told. */
  static long run() {
    return loop(SHARED);
  }

  @Portal
  private static long loop(@Green Stoppable program) {
    long x = 0;
    while (true) {
      Jit.mergePoint();
      if (program.stopped) {
        return x;
      }
      x += program.step;
    }
  }
}
