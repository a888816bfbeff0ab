package dev.clew.trace;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The eight box classes of {@code java.lang}, which the optimiser treats as virtual objects with one content: made by {@code valueOf}, read by {@code xxxValue}.
 * Making one again gives an equal box; identity of boxes outside the small caches is left open by the language.
 */
public final class Boxes {
  private static final Map<Class<?>, Kind> KINDS = Map.of(Integer.class, Kind.INT, Short.class, Kind.INT, Byte.class, Kind.INT, Character.class, Kind.INT,
      Boolean.class, Kind.INT, Long.class, Kind.LONG, Float.class, Kind.FLOAT, Double.class, Kind.DOUBLE);
  private static final Map<Class<?>, MethodDescr> VALUE_OF = new ConcurrentHashMap<>();
  private static final Map<Class<?>, MethodDescr> PRIMITIVE_VALUE = new ConcurrentHashMap<>();

  private Boxes() {}

  /** Tells whether the type is one of the eight. */
  public static boolean isBox(TypeDescr type) {
    return KINDS.containsKey(type.javaClass());
  }

  /** Returns the kind of the primitive in a box of this type; null if it is none of the eight. */
  public static Kind kind(TypeDescr type) {
    return KINDS.get(type.javaClass());
  }

  /**
   * Returns the box of a primitive, by {@code valueOf}.
   *
   * @param type one of the eight
   * @param bits raw bits; narrow types keep the low ones
   * @throws IllegalArgumentException for any other type
   */
  public static Object box(TypeDescr type, long bits) {
    return switch (type.javaClass().getSimpleName()) {
      case "Integer" -> (Object) (int) bits;
      case "Short" -> (short) bits;
      case "Byte" -> (byte) bits;
      case "Character" -> (char) bits;
      case "Boolean" -> (bits & 1) != 0;
      case "Long" -> bits;
      case "Float" -> Float.intBitsToFloat((int) bits);
      case "Double" -> Double.longBitsToDouble(bits);
      default -> throw new IllegalArgumentException("no box class: " + type);
    };
  }

  /** Returns the raw bits of the primitive in a box. */
  public static long bits(Object box) {
    if (box instanceof Float f) {
      return Float.floatToRawIntBits(f);
    } else if (box instanceof Double d) {
      return Double.doubleToRawLongBits(d);
    } else if (box instanceof Boolean b) {
      return b ? 1 : 0;
    } else if (box instanceof Character c) {
      return c;
    }
    return ((Number) box).longValue();
  }

  /**
   * Returns the {@code valueOf} of a box class as a pure callee, always the same.
   *
   * @throws IllegalArgumentException for any other type
   */
  public static MethodDescr valueOf(TypeDescr type) {
    return VALUE_OF.computeIfAbsent(type.javaClass(), Boxes::findValueOf);
  }

  private static MethodDescr findValueOf(Class<?> box) {
    MethodType unboxed = MethodType.methodType(box).unwrap();
    try {
      MethodHandle h = MethodHandles.publicLookup().findStatic(box, "valueOf", MethodType.methodType(box, unboxed.returnType()));
      Method member = box.getMethod("valueOf", unboxed.returnType());
      return new MethodDescr(TypeDescr.of(box).name() + ".valueOf", MethodDescr.Dispatch.STATIC, member, h, Effects.NONE, true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no box class: " + TypeDescr.of(box), e);
    }
  }

  /**
   * Returns the {@code intValue}, {@code charValue} and so on of a box class as a pure callee, always the same: what gives back what {@link #valueOf} was given.
   *
   * @throws IllegalArgumentException for any other type
   */
  public static MethodDescr primitiveValue(TypeDescr type) {
    return PRIMITIVE_VALUE.computeIfAbsent(type.javaClass(), Boxes::findPrimitiveValue);
  }

  private static MethodDescr findPrimitiveValue(Class<?> box) {
    try {
      Method member = box.getMethod(MethodType.methodType(box).unwrap().returnType().getName() + "Value");
      return new MethodDescr(TypeDescr.of(box).name() + '.' + member.getName(), MethodDescr.Dispatch.VIRTUAL, member, MethodHandles.publicLookup().unreflect(member), Effects.NONE, true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no box class: " + TypeDescr.of(box), e);
    }
  }
}
