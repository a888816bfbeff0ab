package dev.clew.runtime;

import java.util.function.LongSupplier;

/**
 * A cap on the share of run time that an optional kind of work may take: a bucket that fills with time. Work may start while there is something in it, and takes out what it took, be it more than
 * there was: up to its capacity can be owed.
 */
final class Share {
  private final double share;
  private final long capacityNanos;
  private long credit;
  private final LongSupplier clock;
  private long filledAt;

  /**
   * Creates a bucket.
   *
   * @param share how much of the time that passes goes in, from 0 to 1
   * @param allowanceNanos what is in it at first
   * @param capacityNanos how much of what time put in may gather, so that a program of many phases pays no more for the tenth than for the second
   */
  Share(double share, long allowanceNanos, long capacityNanos) {
    this(share, allowanceNanos, capacityNanos, System::nanoTime);
  }

  /** Creates a bucket with a clock, in nanoseconds. */
  Share(double share, long allowanceNanos, long capacityNanos, LongSupplier clock) {
    this.share = share;
    this.credit = allowanceNanos;
    this.capacityNanos = capacityNanos;
    this.clock = clock;
    this.filledAt = clock.getAsLong();
  }

  boolean mayStart() {
    return mayStart(1);
  }

  /** The same, where so much less than the share goes in for the time since the last call. */
  synchronized boolean mayStart(double factor) {
    long now = clock.getAsLong();
    credit = Math.max(credit, Math.min(capacityNanos, credit + (long) (factor * share * (now - filledAt))));
    filledAt = now;
    return credit > 0;
  }

  /** Puts something in besides. */
  synchronized void put(long nanos) {
    credit = Math.max(credit, Math.min(capacityNanos, credit + nanos));
  }

  synchronized void add(long nanos) {
    credit = Math.max(credit - nanos, -capacityNanos);
  }
}
