package dev.clew.runtime;

import java.util.concurrent.atomic.AtomicLong;

/** A cap on the share of run time that an optional kind of work may take: it may start while what it took so far is below the share, plus an allowance for the beginning. */
final class Share {
  private final double share;
  private final long allowanceNanos;
  private final long since = System.nanoTime();
  private final AtomicLong spent = new AtomicLong();

  Share(double share, long allowanceNanos) {
    this.share = share;
    this.allowanceNanos = allowanceNanos;
  }

  boolean mayStart() {
    return spent.get() < share * (System.nanoTime() - since) + allowanceNanos;
  }

  void add(long nanos) {
    spent.addAndGet(nanos);
  }
}
