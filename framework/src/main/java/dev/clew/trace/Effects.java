package dev.clew.trace;

/**
 * What an operation may do besides producing its value: a small lattice with one question, {@link #interferes}. Start from {@link #ALL} and
 * subtract (the advice is yk's): an effect that is not known to be absent is present.
 *
 * @param bits union of the constants of this record
 */
public record Effects(int bits) {
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

  /** May end by an exception. */
  public static final Effects RAISES = new Effects(RAISE);

  /** May change a quasi-immutable field. */
  public static final Effects INVALIDATES = new Effects(INVALIDATE);

  /** Anything at all, the outside world included: what is known of an opaque call. */
  public static final Effects ALL = new Effects(READ_FIELDS | WRITE_FIELDS | READ_ARRAYS | WRITE_ARRAYS | RAISE | IO | INVALIDATE);

  /** Returns the union of both. */
  public Effects and(Effects other) {
    return new Effects(bits | other.bits);
  }

  /** Returns these effects without the other's. */
  public Effects without(Effects other) {
    return new Effects(bits & ~other.bits);
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
    return writesHit(bits, other.bits) || writesHit(other.bits, bits) || (bits & other.bits & IO) != 0;
  }

  private static boolean writesHit(int writer, int other) {
    return (writer & WRITE_FIELDS) != 0 && (other & (READ_FIELDS | WRITE_FIELDS)) != 0
        || (writer & WRITE_ARRAYS) != 0 && (other & (READ_ARRAYS | WRITE_ARRAYS)) != 0;
  }
}
