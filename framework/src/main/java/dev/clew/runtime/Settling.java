package dev.clew.runtime;

/**
 * How a tree grows with time, and when it is worth compiling as one: when it grew, no bridge is on its way any more, and it has rested for a while. Every stitching starts HotSpot's work on the loop from
 * nothing, so the rest doubles each time, and is a part of the tree's age: one that grows slowly is waited for.
 */
final class Settling {
  private static final long REST_NANOS = 5_000_000;
  private static final int MAX_DOUBLINGS = 10;
  private static final int AGE_SHARE = 32;
  private static final int MANY_LATE = 32;

  private final long longevity;
  private final long bornAt = System.nanoTime();
  private volatile long grownAt;
  private volatile boolean grown;
  private int stitchings;
  private int bridgesToCome;
  private int lateBridges;

  /** Creates it for a tree that begins now; a bridge is late after so many nanoseconds. */
  Settling(long longevity) {
    this.longevity = longevity;
  }

  /** There is something to be stitched. */
  void grew() {
    grownAt = System.nanoTime();
    grown = true;
  }

  /** A bridge is being compiled. */
  void bridgeBegins() {
    bridgesToCome++;
    lateBridges += System.nanoTime() - bornAt > longevity ? 1 : 0;
  }

  /** A bridge is there, or will never be. */
  void bridgeEnds() {
    bridgesToCome--;
  }

  /** Tells whether no bridge is on its way. */
  boolean isComplete() {
    return bridgesToCome == 0;
  }

  /** Tells whether it grew, and has rested since. */
  boolean isDue() {
    long now = System.nanoTime();
    return grown && isComplete() && now - grownAt > Math.max(REST_NANOS << Math.min(stitchings, MAX_DOUBLINGS), (now - bornAt) / AGE_SHARE);
  }

  void stitched() {
    grown = false;
    stitchings++;
  }

  /** Tells whether it was stitched before. */
  boolean wasStitched() {
    return stitchings > 0;
  }

  /** Returns how many bridges came late. */
  int lateBridges() {
    return lateBridges;
  }

  /** Tells whether at least half of so many bridges came late. */
  boolean isLate(int bridges) {
    return lateBridges >= MANY_LATE && lateBridges >= bridges / 2;
  }
}
