package dev.clew.trace;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * A field as traces see it. There is one descriptor a field, so {@code ==} compares. Reads and writes go through method handles on raw bits or references.
 */
public final class FieldDescr {
  private static final ClassValue<java.util.concurrent.ConcurrentHashMap<String, FieldDescr>> DESCRIPTORS = new ClassValue<>() {
    @Override
    protected java.util.concurrent.ConcurrentHashMap<String, FieldDescr> computeValue(Class<?> type) {
      return new java.util.concurrent.ConcurrentHashMap<>();
    }
  };

  /** What the author promised about a field. */
  public enum Mutability {
    /** May change at any time. */
    MUTABLE,
    /** Never changes once its object is constructed: final, or {@code @Immutable}. */
    IMMUTABLE,
    /** As IMMUTABLE, and if it is an array, its elements do not change either. */
    IMMUTABLE_ARRAY,
    /** Changes rarely: {@code @QuasiImmutable}. */
    QUASI_IMMUTABLE,
    /** As QUASI_IMMUTABLE, and the elements of the arrays it holds do not change: {@code @QuasiImmutable @Immutable}. */
    QUASI_IMMUTABLE_ARRAY
  }

  private final Field field;
  private final Kind kind;
  private final Mutability mutability;
  private MethodHandle getter;
  private MethodHandle setter;

  private FieldDescr(Field field, Mutability mutability) {
    this.field = field;
    this.kind = Kind.of(field.getType());
    this.mutability = mutability;
  }

  /**
   * Returns the descriptor of a field; the first caller's word on mutability stays.
   *
   * @param field the field, of any access
   * @param mutability what is known of it
   */
  public static FieldDescr of(Field field, Mutability mutability) {
    return DESCRIPTORS.get(field.getDeclaringClass()).computeIfAbsent(field.getName() + ' ' + field.getType().descriptorString(), k -> new FieldDescr(field, mutability));
  }

  /** Returns the descriptor of a field that counts as mutable unless it was described otherwise before. */
  public static FieldDescr of(Field field) {
    return of(field, Mutability.MUTABLE);
  }

  /** Returns the field itself. */
  public Field javaField() {
    return field;
  }

  /** Returns the class that declares it. */
  public TypeDescr owner() {
    return TypeDescr.of(field.getDeclaringClass());
  }

  /** Returns the kind its value has once read. */
  public Kind kind() {
    return kind;
  }

  /** Returns the declared type of a reference field, or null for a primitive. */
  public TypeDescr type() {
    return kind == Kind.REF ? TypeDescr.of(field.getType()) : null;
  }

  /** Tells whether the field is static. */
  public boolean isStatic() {
    return Modifier.isStatic(field.getModifiers());
  }

  /** Returns what the author promised. */
  public Mutability mutability() {
    return mutability;
  }

  /** Tells whether the value never changes once the object is constructed. */
  public boolean isImmutable() {
    return mutability == Mutability.IMMUTABLE || mutability == Mutability.IMMUTABLE_ARRAY;
  }

  /** Tells whether compiled code may rely on the value as long as nobody writes it. */
  public boolean isQuasiImmutable() {
    return mutability == Mutability.QUASI_IMMUTABLE || mutability == Mutability.QUASI_IMMUTABLE_ARRAY;
  }

  /** Tells whether the elements of an array that the field holds never change, whether or not the field does. */
  public boolean hasConstantElements() {
    return mutability == Mutability.IMMUTABLE_ARRAY || mutability == Mutability.QUASI_IMMUTABLE_ARRAY;
  }

  /** Reads a primitive field as raw bits, narrow types extended as the JVM does; {@code object} is ignored for statics. */
  public long getBits(Object object) {
    try {
      MethodHandle h = getter();
      return switch (kind) {
        case INT -> (int) h.invokeExact(object);
        case LONG -> (long) h.invokeExact(object);
        case FLOAT -> Float.floatToRawIntBits((float) h.invokeExact(object));
        case DOUBLE -> Double.doubleToRawLongBits((double) h.invokeExact(object));
        case REF, VOID -> throw new IllegalStateException("not primitive: " + this);
      };
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  /** Reads a reference field; {@code object} is ignored for statics. */
  public Object getRef(Object object) {
    try {
      return (Object) getter().invokeExact(object);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  /** Writes a primitive field from raw bits; narrow types keep the low bits. */
  public void setBits(Object object, long bits) {
    try {
      MethodHandle h = setter();
      switch (kind) {
        case INT -> h.invokeExact(object, (int) bits);
        case LONG -> h.invokeExact(object, bits);
        case FLOAT -> h.invokeExact(object, Float.intBitsToFloat((int) bits));
        case DOUBLE -> h.invokeExact(object, Double.longBitsToDouble(bits));
        case REF, VOID -> throw new IllegalStateException("not primitive: " + this);
      }
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  /** Writes a reference field. */
  public void setRef(Object object, Object value) {
    try {
      setter().invokeExact(object, value);
    } catch (Throwable t) {
      throw unexpected(t);
    }
  }

  private MethodHandle getter() throws ReflectiveOperationException {
    if (getter == null) {
      MethodHandle h = lookup().unreflectGetter(field);
      getter = isStatic()
          ? MethodHandles.dropArguments(erase(h), 0, Object.class)
          : erase(h);
    }
    return getter;
  }

  private MethodHandle setter() throws ReflectiveOperationException {
    if (setter == null) {
      MethodHandle h = lookup().unreflectSetter(field);
      setter = isStatic()
          ? MethodHandles.dropArguments(erase(h), 0, Object.class)
          : erase(h);
    }
    return setter;
  }

  private MethodHandles.Lookup lookup() throws IllegalAccessException {
    Class<?> owner = field.getDeclaringClass();
    return Modifier.isPublic(owner.getModifiers()) && Modifier.isPublic(field.getModifiers())
        ? MethodHandles.publicLookup()
        : MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
  }

  /** References to Object and narrow types to int, which is how traces see them; explicitCastArguments keeps the low bits when it narrows. */
  private static MethodHandle erase(MethodHandle h) {
    MethodType t = h.type();
    for (int i = 0; i < t.parameterCount(); i++) {
      t = t.changeParameterType(i, eraseType(t.parameterType(i)));
    }
    return MethodHandles.explicitCastArguments(h, t.changeReturnType(eraseType(t.returnType())));
  }

  private static Class<?> eraseType(Class<?> c) {
    return !c.isPrimitive() ? Object.class : c == boolean.class || c == byte.class || c == char.class || c == short.class ? int.class : c;
  }

  private RuntimeException unexpected(Throwable t) {
    if (t instanceof Error e) {
      throw e;
    }
    return new IllegalStateException("access to " + this + " failed: " + t, t);
  }

  @Override
  public String toString() {
    return owner().name() + '.' + field.getName();
  }
}
