package dev.clew.benchmarks.overhead;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds how many pairs of processes for each program
 * @param coldRounds how many cold processes for each program
 * @param time for how long a process runs a program that is to become warm
 * @param traces how many traces make the compiler warm and are looked at, in all
 * @param limit when a process is given up
 */
record Effort(int rounds, int coldRounds, Duration time, int traces, Duration limit) {
  Effort {
    if (rounds < 1 || coldRounds < 1) {
      throw new IllegalArgumentException("--rounds must be at least 1");
    }
    if (traces < 1) {
      throw new IllegalArgumentException("--traces must be at least 1");
    }
    if (limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException("--limit must be at least 1");
    }
  }

  /** Returns a text for the head of a table. */
  String seconds() {
    return time.toMillis() / 1000.0 + " s";
  }
}
