package dev.clew.runtime;

import dev.clew.observe.Blacklisted;
import dev.clew.observe.Stamp;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;

/**
 * How much a place may still cost: a threshold that doubles with each failure, then a blacklist that expires, and counts that fade with time. It is what stands between
 * an awkward guest program and an abort storm.
 */
final class Budget {
  private static final int MAX_DOUBLINGS = 12;
  private static final int FORGIVEN = 10;
  private static final int FREE_INVALIDATIONS = 3;
  private static final int LOOK_AGAIN = 100_000;

  private final Engine engine;
  private final int threshold;
  private int limit;
  private int failures;
  private int forgiven;
  private int invalidations;
  private long blacklistedUntil;
  private long countingSince = System.nanoTime();

  Budget(Engine engine, int threshold) {
    this.engine = engine;
    this.threshold = threshold;
    this.limit = threshold;
  }

  /** Returns the count at which the place is hot. */
  int limit() {
    return limit;
  }

  /** Tells whether a count that reached the limit is hot still, faded by the time it took; false while blacklisted. */
  boolean isHot(int count) {
    long now = System.nanoTime();
    if (blacklistedUntil != 0) {
      if (now - blacklistedUntil < 0) {
        limit = LOOK_AGAIN;
        return false;
      }
      blacklistedUntil = 0;
      failures = 0;
      limit = threshold;
    }
    double seconds = (now - countingSince) * 1e-9;
    double faded = count * Math.pow(1 - engine.decayPerSecond(), seconds);
    countingSince = now;
    return faded * 2 >= limit;
  }

  /** A recording failed for good reason: wait twice as long, in the end much longer. */
  void failed(AbortReason reason, Location where) {
    failures++;
    limit = (int) Math.min(Integer.MAX_VALUE, (long) threshold << Math.min(failures, MAX_DOUBLINGS));
    if (failures >= engine.retryLimit()) {
      giveUp(reason, where);
    }
  }

  /** Leaves the place to the interpreter for some time. */
  void giveUp(AbortReason reason, Location where) {
    blacklistedUntil = System.nanoTime() + engine.blacklistNanos();
    limit = LOOK_AGAIN;
    engine.events().publish(new Blacklisted(Stamp.now(), where, reason, failures, (int) (engine.blacklistNanos() / 1_000_000_000L)));
  }

  /** What was compiled here is no longer true; the first few times that is how a program settles, later it is how it is. */
  void invalidated() {
    invalidations++;
    limit = (int) Math.min(Integer.MAX_VALUE, (long) threshold << Math.min(Math.max(0, invalidations - FREE_INVALIDATIONS), MAX_DOUBLINGS));
  }

  /** Tells whether a recording that failed through no fault of the place may be made again as if nothing had been: a few times it may, but what is in its way may stay there. */
  boolean forgives() {
    return ++forgiven <= FORGIVEN;
  }

  /** The place is not at fault: ask again after the usual count. */
  void again() {
    forgiven = 0;
    limit = threshold;
  }

  /** Never ask again. */
  void close() {
    limit = Integer.MAX_VALUE;
  }
}
