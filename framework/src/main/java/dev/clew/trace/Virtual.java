package dev.clew.trace;

import java.util.List;

/**
 * An object or array that the optimised trace does not allocate, as it stands in snapshots: when the guard fails it is allocated and filled then.
 * Contents may be virtual again, and may be cyclic, which is why they are set after construction. An equal identity means the same object.
 *
 * <p>A virtual box ({@code java.lang.Integer} and its like, see {@link Boxes}) has an empty list of fields and one content, the primitive.
 */
public final class Virtual extends Value {
  private final TypeDescr type;
  private final List<FieldDescr> fields;
  private Value[] contents;

  /**
   * Creates a virtual without contents yet.
   *
   * @param type its class, or its array type
   * @param fields for an object the fields that {@code contents} lists, others are zero; for an array null, and contents lists all elements
   */
  public Virtual(TypeDescr type, List<FieldDescr> fields) {
    this.type = type;
    this.fields = fields;
  }

  /** Sets the contents: one value a field, or one an element. Kept, not copied. */
  public void fill(Value... values) {
    contents = values;
  }

  /** Returns the fields {@link #contents} lists, or null for an array. */
  public List<FieldDescr> fields() {
    return fields;
  }

  /** Returns one value for each field or element. */
  public Value[] contents() {
    return contents;
  }

  /** Tells whether this is an array. */
  public boolean isArray() {
    return fields == null;
  }

  @Override
  public Kind kind() {
    return Kind.REF;
  }

  @Override
  public TypeDescr type() {
    return type;
  }
}
