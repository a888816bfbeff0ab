package dev.clew.samples.lisp.values;

/** An instance of a {@link RecordType}. */
public final class RecordValue {
  /** Its type. */
  public final RecordType type;

  /** The fields' values in the type's order. */
  public final Object[] fields;

  /** Makes an instance that owns the array. */
  public RecordValue(RecordType type, Object[] fields) {
    this.type = type;
    this.fields = fields;
  }
}
