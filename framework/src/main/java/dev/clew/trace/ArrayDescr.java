package dev.clew.trace;

import java.lang.reflect.Array;

/**
 * The element type of an array access. References share the descriptor of {@code Object[]} unless the exact array type is known, as it is for allocations.
 */
public final class ArrayDescr {
  private static final ClassValue<ArrayDescr> DESCRIPTORS = new ClassValue<>() {
    @Override
    protected ArrayDescr computeValue(Class<?> component) {
      return new ArrayDescr(component);
    }
  };

  private final Class<?> component;
  private final Kind kind;

  private ArrayDescr(Class<?> component) {
    this.component = component;
    this.kind = Kind.of(component);
  }

  /** Returns the descriptor for arrays with this component type ({@code byte.class}, {@code String.class}). */
  public static ArrayDescr of(Class<?> component) {
    return DESCRIPTORS.get(component);
  }

  /** Returns the component class. */
  public Class<?> component() {
    return component;
  }

  /** Returns the descriptor that stands for all arrays that may be the same as one of these: those of references need not name the exact array class. */
  public ArrayDescr memory() {
    return kind == Kind.REF ? of(Object.class) : this;
  }

  /** Returns the kind an element has once read: INT for all narrow types. */
  public Kind kind() {
    return kind;
  }

  /** Returns the type of elements, or null for primitives. */
  public TypeDescr elementType() {
    return kind == Kind.REF ? TypeDescr.of(component) : null;
  }

  /** Returns the type of the array itself. */
  public TypeDescr arrayType() {
    return TypeDescr.of(component.arrayType());
  }

  /**
   * Reads a primitive element.
   *
   * @return raw bits, narrow types extended as the JVM does
   */
  public long getBits(Object array, int index) {
    return switch (component.descriptorString().charAt(0)) {
      case 'Z' -> ((boolean[]) array)[index] ? 1 : 0;
      case 'B' -> ((byte[]) array)[index];
      case 'C' -> ((char[]) array)[index];
      case 'S' -> ((short[]) array)[index];
      case 'I' -> ((int[]) array)[index];
      case 'J' -> ((long[]) array)[index];
      case 'F' -> Float.floatToRawIntBits(((float[]) array)[index]);
      case 'D' -> Double.doubleToRawLongBits(((double[]) array)[index]);
      default -> throw new IllegalStateException("not primitive: " + component);
    };
  }

  /** Writes a primitive element from raw bits; narrow types keep the low bits. */
  public void setBits(Object array, int index, long bits) {
    switch (component.descriptorString().charAt(0)) {
      case 'Z' -> ((boolean[]) array)[index] = (bits & 1) != 0;
      case 'B' -> ((byte[]) array)[index] = (byte) bits;
      case 'C' -> ((char[]) array)[index] = (char) bits;
      case 'S' -> ((short[]) array)[index] = (short) bits;
      case 'I' -> ((int[]) array)[index] = (int) bits;
      case 'J' -> ((long[]) array)[index] = bits;
      case 'F' -> ((float[]) array)[index] = Float.intBitsToFloat((int) bits);
      case 'D' -> ((double[]) array)[index] = Double.longBitsToDouble(bits);
      default -> throw new IllegalStateException("not primitive: " + component);
    }
  }

  /** Reads a reference element. */
  public Object getRef(Object array, int index) {
    return ((Object[]) array)[index];
  }

  /** Writes a reference element. */
  public void setRef(Object array, int index, Object value) {
    ((Object[]) array)[index] = value;
  }

  /** Returns a copy of an array, as its {@code clone} does, which no method handle gives. */
  public static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  /**
   * Copies elements, as {@code System.arraycopy} does. A method handle of that itself does not do for HotSpot's client compiler (JDK 17 to 25): instead of what {@code System.arraycopy} throws, it
   * throws {@code NullPointerException}.
   */
  public static void move(Object from, int at, Object to, int toAt, int count) {
    System.arraycopy(from, at, to, toAt, count);
  }

  @Override
  public String toString() {
    return TypeDescr.of(component).name() + "[]";
  }
}
