package dev.clew.trace;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an operation may do besides producing its value: a small lattice with one question, {@link #interferes}. Start from {@link #ALL} and
 * subtract (the advice is yk's): an effect that is not known to be absent is present.
 *
 * @param bits union of the constants of this record
 * @param fields the only fields that may be read or written, as far as {@code bits} has fields; null for all
 * @param arrays the only arrays ({@link ArrayDescr#memory}) whose elements may be read or written, as far as {@code bits} has arrays; null for all
 */
public record Effects(int bits, Set<FieldDescr> fields, Set<ArrayDescr> arrays) {
  private static final int READ_FIELDS = 1;
  private static final int WRITE_FIELDS = 2;
  private static final int READ_ARRAYS = 4;
  private static final int WRITE_ARRAYS = 8;
  private static final int RAISE = 16;
  private static final int IO = 32;
  private static final int INVALIDATE = 64;

  /** No effect: the value depends on the arguments only. */
  public static final Effects NONE = new Effects(0);

  /** Reads object or static fields. */
  public static final Effects READS_FIELDS = new Effects(READ_FIELDS);

  /** Writes object or static fields. */
  public static final Effects WRITES_FIELDS = new Effects(WRITE_FIELDS);

  /** Reads array elements. */
  public static final Effects READS_ARRAYS = new Effects(READ_ARRAYS);

  /** Writes array elements. */
  public static final Effects WRITES_ARRAYS = new Effects(WRITE_ARRAYS);

  /** Is seen by the outside, so that order matters. */
  public static final Effects SEEN = new Effects(IO);

  /** May end by an exception. */
  public static final Effects RAISES = new Effects(RAISE);

  /** May change a quasi-immutable field. */
  public static final Effects INVALIDATES = new Effects(INVALIDATE);

  /** Anything at all, the outside world included: what is known of an opaque call. */
  public static final Effects ALL = new Effects(READ_FIELDS | WRITE_FIELDS | READ_ARRAYS | WRITE_ARRAYS | RAISE | IO | INVALIDATE);

  /** Drops lists that say nothing. */
  public Effects {
    fields = fields == null || (bits & (READ_FIELDS | WRITE_FIELDS)) == 0 ? null : Set.copyOf(fields);
    arrays = arrays == null || (bits & (READ_ARRAYS | WRITE_ARRAYS)) == 0 ? null : arrays.stream().map(ArrayDescr::memory).collect(Collectors.toUnmodifiableSet());
  }

  /** Creates effects on all arrays, as far as {@code bits} has arrays. */
  public Effects(int bits, Set<FieldDescr> fields) {
    this(bits, fields, null);
  }

  /** Creates effects on all fields and arrays, as far as {@code bits} has them. */
  public Effects(int bits) {
    this(bits, null);
  }

  /** Returns the union of both. */
  public Effects and(Effects other) {
    Set<FieldDescr> allFields = !touchesFields() ? other.fields : !other.touchesFields() ? fields : union(fields, other.fields);
    return new Effects(bits | other.bits, allFields, !touchesArrays() ? other.arrays : !other.touchesArrays() ? arrays : union(arrays, other.arrays));
  }

  private static <T> Set<T> union(Set<T> a, Set<T> b) {
    if (a == null || b == null) {
      return null;
    }
    Set<T> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }

  /** Returns these effects without the other's sorts of effects, whatever fields and arrays that names. */
  public Effects without(Effects other) {
    return new Effects(bits & ~other.bits, fields, arrays);
  }

  /** Returns what both allow. */
  public Effects within(Effects other) {
    return new Effects(bits & other.bits, common(fields, other.fields), common(arrays, other.arrays));
  }

  private static <T> Set<T> common(Set<T> a, Set<T> b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    Set<T> common = new HashSet<>(a);
    common.retainAll(b);
    return common;
  }

  private boolean touchesFields() {
    return (bits & (READ_FIELDS | WRITE_FIELDS)) != 0;
  }

  /** Tells whether a field may be read or written. */
  public boolean touches(FieldDescr field) {
    return touchesFields() && (fields == null || fields.contains(field));
  }

  private boolean touchesArrays() {
    return (bits & (READ_ARRAYS | WRITE_ARRAYS)) != 0;
  }

  /** Tells whether elements of such an array may be read or written. */
  public boolean touches(ArrayDescr array) {
    return touchesArrays() && (arrays == null || arrays.contains(array.memory()));
  }

  /** Tells whether a field may be written. */
  public boolean writes(FieldDescr field) {
    return writesFields() && (fields == null || fields.contains(field));
  }

  /** Tells whether elements of such an array may be written. */
  public boolean writes(ArrayDescr array) {
    return writesArrays() && touches(array);
  }

  /** Tells whether it is seen by the outside. */
  public boolean isSeen() {
    return (bits & IO) != 0;
  }

  /** Tells whether an exception may come out. */
  public boolean raises() {
    return (bits & RAISE) != 0;
  }

  /** Tells whether fields may be written. */
  public boolean writesFields() {
    return (bits & WRITE_FIELDS) != 0;
  }

  /** Tells whether array elements may be written. */
  public boolean writesArrays() {
    return (bits & WRITE_ARRAYS) != 0;
  }

  /** Tells whether a quasi-immutable field may be changed, so that validity must be checked again afterwards. */
  public boolean mayInvalidate() {
    return (bits & INVALIDATE) != 0;
  }

  /** Tells whether an unused result makes the operation removable: it writes nothing, raises nothing and is seen by nobody. */
  public boolean removable() {
    return (bits & ~(READ_FIELDS | READ_ARRAYS)) == 0;
  }

  /** Tells whether the two may not change places: one writes what the other reads or writes, or both are seen by the outside. */
  public boolean interferes(Effects other) {
    return writesHit(other) || other.writesHit(this) || (bits & other.bits & IO) != 0;
  }

  private boolean writesHit(Effects other) {
    return writesFields() && other.touchesFields() && meet(fields, other.fields) || writesArrays() && other.touchesArrays() && meet(arrays, other.arrays);
  }

  private static <T> boolean meet(Set<T> a, Set<T> b) {
    return a == null || b == null || !Collections.disjoint(a, b);
  }
}
