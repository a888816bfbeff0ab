package dev.clew.runtime;

/**
 * Whether a tree is worth entering. Guards that no bridge grows from, because their value always changes or the tree has all the bridges it may have, are left through the slow blackhole
 * interpreter. If that is what takes most of the time, the author's interpreter alone is faster. Racy; only precision is lost by a race.
 */
final class Losses {
  private static final int WINDOW = 1024;
  private static final int SAMPLED = 16;

  private int failures;
  private long since;
  private long spent;

  /** Tells whether the failure that is to be counted next should be timed. */
  boolean isSampled() {
    return failures % SAMPLED == 0;
  }

  /**
   * Counts a failure, and tells whether the failures of the last while took most of its time.
   *
   * @param nanos what the blackhole took, if sampled; else 0
   */
  boolean add(long nanos) {
    spent += nanos * SAMPLED;
    if (++failures < WINDOW) {
      return false;
    }
    long now = System.nanoTime();
    boolean lost = since != 0 && spent > (now - since) / 2;
    failures = 0;
    spent = 0;
    since = now;
    return lost;
  }
}
