package dev.clew.runtime;

import java.util.BitSet;

/**
 * Whether keys that a table has forgotten come back: then it forgets too soon. It knows them by 16 bits of their hash code, and starts over when an eighth of these are taken, so that at most an eighth of
 * the keys that are new seem to come back.
 */
final class Forgotten {
  private static final int BITS = 1 << 16;
  private static final int MAX_TAKEN = BITS / 8;

  private final BitSet hashes = new BitSet(BITS);
  private int taken;
  private int added;
  private int returned;

  /** A key is forgotten. */
  void add(Object key) {
    if (taken++ >= MAX_TAKEN) {
      hashes.clear();
      taken = 0;
    }
    hashes.set(bit(key));
  }

  /** A key is added that is not in the table. */
  void comes(Object key) {
    added++;
    returned += hashes.get(bit(key)) ? 1 : 0;
  }

  /** Tells whether more than a quarter of what was added since this was asked last had been there before. */
  boolean comesBack() {
    boolean many = 4 * returned > added;
    added = 0;
    returned = 0;
    return many;
  }

  private static int bit(Object key) {
    int h = key.hashCode();
    return (h ^ h >>> 16) & BITS - 1;
  }
}
