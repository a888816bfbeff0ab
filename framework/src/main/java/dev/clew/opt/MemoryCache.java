package dev.clew.opt;

/**
 * Known contents of one field in several objects, or of elements of one type in several arrays.
 *
 * <p>Invariants: at most {@link #LIMIT} entries, the oldest goes first, so that a trace that walks a long structure stays linear. Objects, indices
 * and values may have been found equal to something since they were entered; they are compared by {@link Node#find}.
 */
final class MemoryCache {
  private static final int LIMIT = 48;

  /** One known location. */
  static final class Entry {
    private final Node object;
    private final Node index;

    /** What was read or written; raw, and perhaps forwarded since. */
    final Node value;

    private final boolean written;

    private Entry(Node object, Node index, Node value, boolean written) {
      this.object = object;
      this.index = index;
      this.value = value;
      this.written = written;
    }
  }

  final boolean isField;
  final boolean isVolatile;
  private final boolean isImmutable;
  private final Entry[] entries = new Entry[LIMIT];
  private int count;
  private int oldest;

  MemoryCache(boolean isField, boolean isImmutable, boolean isVolatile) {
    this.isField = isField;
    this.isImmutable = isImmutable;
    this.isVolatile = isVolatile;
  }

  /** Returns the entry for exactly this location, or null. */
  Entry find(Node object, Node index) {
    for (int i = 0; i < count; i++) {
      Entry e = entries[i];
      if (same(e.object, object) && same(e.index, index)) {
        return e;
      }
    }
    return null;
  }

  private static boolean same(Node entered, Node asked) {
    return asked == null || entered.find() == asked;
  }

  /** Enters a location that is not in the cache. */
  void add(Node object, Node index, Node value, boolean written) {
    Entry e = new Entry(object, index, value, written);
    if (count < LIMIT) {
      entries[count++] = e;
    } else {
      entries[oldest] = e;
      oldest = (oldest + 1) % LIMIT;
    }
  }

  /** Removes the entries of locations that may be this one. */
  void removeAliases(Node object, Node index, Facts facts) {
    keep(e -> object != null && (facts.aliasing().distinct(e.object.find(), object) || index != null && differ(facts, e.index.find(), index)));
  }

  private static boolean differ(Facts facts, Node a, Node b) {
    return (facts.comparisons().outcomes(a, b) & Relations.EQUAL) == 0;
  }

  /** Removes what others may write: objects they cannot know, and fields that never change once written, stay. */
  void forgetShared() {
    if (count > 0) {
      keep(this::survivesOthers);
    }
  }

  private boolean survivesOthers(Entry e) {
    Node object = e.object == null ? null : e.object.find();
    if (object != null && object.fresh) {
      // the fields of an object under construction are immutable only once they are written
      return object.escaped == Node.NEVER || isImmutable && e.written;
    }
    return isImmutable || object != null && object.steady;
  }

  private void keep(java.util.function.Predicate<Entry> stays) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      Entry e = entries[i];
      if (stays.test(e)) {
        entries[kept++] = e;
      }
    }
    for (int i = kept; i < count; i++) {
      entries[i] = null;
    }
    count = kept;
    oldest = 0;
  }
}
