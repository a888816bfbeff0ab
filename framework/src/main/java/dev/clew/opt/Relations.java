package dev.clew.opt;

import java.util.Arrays;

/**
 * How two values compare, as far as guards told: for a pair, a set of still possible outcomes out of less, equal, greater.
 *
 * <p>Why sets of outcomes: {@code int_lt} known false is {@code int_ge} known true, two guards {@code <=} and {@code >=} make an equality, and a
 * reference known to differ is {less, greater} without any special case.
 *
 * <p>Does not: reason over three values ({@code a < b}, {@code b < c}); C2 does that on the generated code.
 */
final class Relations {
  static final int LESS = 1;
  static final int EQUAL = 2;
  static final int GREATER = 4;
  static final int ANY = 7;
  static final int DIFFERENT = LESS | GREATER;

  private long[] keys = new long[32];
  private byte[] sets = new byte[32];
  private int count;

  /** Returns the possible outcomes of comparing {@code a} with {@code b}. */
  int get(Node a, Node b) {
    if (count == 0) {
      return ANY;
    }
    int set = sets[slot(key(a, b))];
    return set == 0 ? ANY : a.id < b.id ? set : mirrored(set);
  }

  /** Replaces what is known of a pair. */
  void put(Node a, Node b, int set) {
    if (count * 2 > keys.length) {
      grow();
    }
    int i = slot(key(a, b));
    if (sets[i] == 0) {
      count++;
    }
    keys[i] = key(a, b);
    sets[i] = (byte) (a.id < b.id ? set : mirrored(set));
  }

  void clear() {
    Arrays.fill(sets, (byte) 0);
    count = 0;
  }

  /** Returns the outcomes with the two values swapped. */
  static int mirrored(int set) {
    return set & EQUAL | (set & LESS) << 2 | (set & GREATER) >> 2;
  }

  private static long key(Node a, Node b) {
    return (long) Math.min(a.id, b.id) << 32 | Math.max(a.id, b.id);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int i = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (sets[i] != 0 && keys[i] != key) {
      i = i + 1 & mask;
    }
    return i;
  }

  private void grow() {
    long[] oldKeys = keys;
    byte[] oldSets = sets;
    keys = new long[oldKeys.length * 2];
    sets = new byte[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldSets[i] != 0) {
        int to = slot(oldKeys[i]);
        keys[to] = oldKeys[i];
        sets[to] = oldSets[i];
      }
    }
  }
}
