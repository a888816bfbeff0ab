package dev.clew.trace;

/**
 * A constant: raw bits for primitives (int sign-extended), the object itself for references. Two constants are equal if kind, bits and object identity are.
 */
public final class Constant extends Value {
  /** The null reference. */
  public static final Constant NULL = new Constant(Kind.REF, 0, null, false);

  private static final Constant[] SMALL = new Constant[1280];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = new Constant(Kind.INT, i - 256, null, false);
    }
  }

  private final Kind kind;
  private final long bits;
  private final Object object;
  private final boolean immutableElements;

  private Constant(Kind kind, long bits, Object object, boolean immutableElements) {
    this.kind = kind;
    this.bits = bits;
    this.object = object;
    this.immutableElements = immutableElements;
  }

  /** Returns the int constant. */
  public static Constant of(int value) {
    return value >= -256 && value < 1024 ? SMALL[value + 256] : new Constant(Kind.INT, value, null, false);
  }

  /** Returns the long constant. */
  public static Constant of(long value) {
    return new Constant(Kind.LONG, value, null, false);
  }

  /** Returns the float constant. */
  public static Constant of(float value) {
    return new Constant(Kind.FLOAT, Float.floatToRawIntBits(value), null, false);
  }

  /** Returns the double constant. */
  public static Constant of(double value) {
    return new Constant(Kind.DOUBLE, Double.doubleToRawLongBits(value), null, false);
  }

  /** Returns the reference constant; {@link #NULL} for null. */
  public static Constant of(Object object) {
    return object == null ? NULL : new Constant(Kind.REF, 0, object, false);
  }

  /** Returns a constant array whose elements the author promised never to change, so that reads with a constant index fold. */
  public static Constant ofImmutableArray(Object array) {
    return array == null ? NULL : new Constant(Kind.REF, 0, array, true);
  }

  /** Returns the constant of a kind from raw bits (primitives) or the object (references). */
  public static Constant of(Kind kind, long bits, Object object) {
    return switch (kind) {
      case INT -> of((int) bits);
      case LONG -> of(bits);
      case FLOAT, DOUBLE -> new Constant(kind, bits, null, false);
      case REF -> of(object);
      case VOID -> throw new IllegalArgumentException("no constant of kind void");
    };
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public TypeDescr type() {
    return object == null ? null : TypeDescr.of(object.getClass());
  }

  /** Returns the raw bits: an int sign-extended, a float's raw int bits sign-extended, a double's raw long bits; 0 for references. */
  public long bits() {
    return bits;
  }

  /** Returns the int value. */
  public int asInt() {
    return (int) bits;
  }

  /** Returns the float value. */
  public float asFloat() {
    return Float.intBitsToFloat((int) bits);
  }

  /** Returns the double value. */
  public double asDouble() {
    return Double.longBitsToDouble(bits);
  }

  /** Returns the object of a reference constant, or null. */
  public Object object() {
    return object;
  }

  /** Tells whether this is an array whose elements never change. */
  public boolean immutableElements() {
    return immutableElements;
  }

  /** Tells whether this is the null reference. */
  public boolean isNull() {
    return kind == Kind.REF && object == null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Constant c && c.kind == kind && c.bits == bits && c.object == object;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bits) * 31 + System.identityHashCode(object) + kind.ordinal();
  }

  @Override
  public String toString() {
    return switch (kind) {
      case INT -> Integer.toString(asInt());
      case LONG -> bits + "L";
      case FLOAT -> asFloat() + "f";
      case DOUBLE -> Double.toString(asDouble());
      case REF -> object == null ? "null" : "@" + object.getClass().getSimpleName();
      case VOID -> "void";
    };
  }
}
