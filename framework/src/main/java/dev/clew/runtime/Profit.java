package dev.clew.runtime;

/**
 * Whether what is spent on becoming faster comes back. A guest program that changes for ever, one that redefines a method each time it has been compiled, never gets anything for it, and should not go on
 * paying half of its time. So after some time of trying the share is halved for each stretch of spending that gained less than half of what it cost, and doubled for one that paid.
 */
final class Profit {
  /** What may be spent before anything is asked. */
  private static final long PATIENCE_NANOS = 6_000_000_000L;
  /** A stretch of spending. */
  private static final long STRETCH_NANOS = 1_000_000_000L;
  private static final double LEAST = 1.0 / 16;

  private long total;
  private long spent;
  private long earned;
  private double factor = 1;

  /** Returns by what to multiply the share, from 1/16 to 1. */
  synchronized double factor() {
    return factor;
  }

  /** Adds to what was spent, in nanoseconds. */
  synchronized void spent(long nanos) {
    total += nanos;
    spent += nanos;
    if (spent < STRETCH_NANOS) {
      return;
    }
    if (total > PATIENCE_NANOS && earned < spent / 2) {
      factor = Math.max(LEAST, factor / 2);
    } else if (earned >= spent) {
      factor = Math.min(1, 2 * factor);
    }
    spent = 0;
    earned = 0;
  }

  /** Adds to what was gained, or may have been, in nanoseconds. */
  synchronized void earned(long nanos) {
    earned += nanos;
  }
}
