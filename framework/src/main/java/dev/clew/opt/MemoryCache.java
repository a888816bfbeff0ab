package dev.clew.opt;

import dev.clew.trace.FieldDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import java.util.Arrays;
import java.util.List;

/**
 * Known contents of one field in several objects, or of elements of one type in several arrays.
 *
 * <p>Invariants: at most {@value #LIMIT} entries, the oldest whose store is not owed goes first, so that a trace that walks a long structure stays linear. Objects, indices
 * and values may have been found equal to something since they were entered; they are compared by {@link Node#find}.
 */
final class MemoryCache {
  private static final int LIMIT = 48;

  /** One known location. */
  static final class Entry {
    final MemoryCache cache;

    /** The object or array as it was then, perhaps forwarded since; null for a static field. */
    final Node object;

    /** The index in an array as it was then; null for a field. */
    final Node index;

    /** What was read or written; raw, and perhaps forwarded since. */
    final Node value;

    private final boolean written;

    /** The recorded store if it has not been emitted yet, else null; see {@link OwedStores}. */
    Operation owed;

    /** Whether somebody asked for it. */
    boolean hit;

    private Entry(MemoryCache cache, Node object, Node index, Node value, boolean written) {
      this.cache = cache;
      this.object = object;
      this.index = index;
      this.value = value;
      this.written = written;
    }
  }

  /** The field, or the element type: for references any, as all share a cache. */
  final Object descriptor;

  final boolean isField;
  final boolean isVolatile;
  private final boolean isImmutable;
  private final Entry[] entries = new Entry[LIMIT];
  private int count;
  private int oldest;

  MemoryCache(Object descriptor, boolean isImmutable, boolean isVolatile) {
    this.descriptor = descriptor;
    this.isField = descriptor instanceof FieldDescr;
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
  Entry add(Node object, Node index, Node value, boolean written) {
    Entry e = new Entry(this, object, index, value, written);
    if (count < LIMIT) {
      entries[count++] = e;
    } else {
      while (entries[oldest].owed != null) { // of which there are fewer than entries
        oldest = (oldest + 1) % LIMIT;
      }
      entries[oldest] = e;
      oldest = (oldest + 1) % LIMIT;
    }
    return e;
  }

  /** Removes the entries of locations that may be this one. */
  void removeAliases(Node object, Node index, Facts facts) {
    keep(e -> isDistinct(e, object, index, facts));
  }

  /** Tells whether an entry is for another location than this for sure. */
  static boolean isDistinct(Entry e, Node object, Node index, Facts facts) {
    return object != null && (facts.aliasing().distinct(e.object.find(), object) || index != null && differ(facts, e.index.find(), index));
  }

  /** Tells whether an entry still holds. */
  boolean contains(Entry entry) {
    for (int i = 0; i < count; i++) {
      if (entries[i] == entry) {
        return true;
      }
    }
    return false;
  }

  /** Returns the load that would give what an entry holds, with these values as object and index. */
  Operation load(Value object, Value index) {
    return object == null ? Operation.of(Op.GETSTATIC, descriptor)
        : index == null ? Operation.of(Op.GETFIELD, descriptor, object)
        : Operation.of(Op.GETARRAYITEM, descriptor, object, index);
  }

  /** Returns a copy of the entries, oldest first. */
  List<Entry> entries() {
    return List.of(Arrays.copyOf(entries, count));
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
