package dev.clew.runtime;

/**
 * How often each value failed a guard on a promoted value, for as many values as could get bridges of their own. After Misra and Gries: a value that finds no room takes one from every other
 * count, so that values that come back often are never lost, and values that do not come back never get far. Racy; only counts are lost by a race.
 */
final class PromotedCounts {
  private static final int VALUES = 64;

  private final int[] hashes = new int[VALUES];
  private final int[] counts = new int[VALUES];

  /** Counts a value, given by its hash, and returns its count. */
  int count(int hash) {
    int free = -1;
    for (int i = 0; i < VALUES; i++) {
      if (counts[i] <= 0) {
        free = i;
      } else if (hashes[i] == hash) {
        return ++counts[i];
      }
    }
    if (free < 0) {
      for (int i = 0; i < VALUES; i++) {
        counts[i]--;
      }
      return 1;
    }
    hashes[free] = hash;
    counts[free] = 1;
    return 1;
  }
}
