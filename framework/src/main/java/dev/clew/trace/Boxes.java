package dev.clew.trace;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * The eight box classes of {@code java.lang}, which the optimiser treats as virtual objects with one content: made by {@code valueOf}, read by {@code xxxValue}.
 * Making one again gives an equal box; identity of boxes outside the small caches is left open by the language.
 */
public final class Boxes {
  private static final Map<Class<?>, Kind> KINDS = Map.of(Integer.class, Kind.INT, Short.class, Kind.INT, Byte.class, Kind.INT, Character.class, Kind.INT,
      Boolean.class, Kind.INT, Long.class, Kind.LONG, Float.class, Kind.FLOAT, Double.class, Kind.DOUBLE);

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

  /**
   * Returns the {@code valueOf} of a box class as a pure callee.
   *
   * @throws IllegalArgumentException for any other type
   */
  public static MethodDescr valueOf(TypeDescr type) {
    Class<?> box = type.javaClass();
    MethodType unboxed = MethodType.methodType(box).unwrap();
    try {
      MethodHandle h = MethodHandles.publicLookup().findStatic(box, "valueOf", MethodType.methodType(box, unboxed.returnType()));
      Method member = box.getMethod("valueOf", unboxed.returnType());
      return new MethodDescr(type.name() + ".valueOf", MethodDescr.Dispatch.STATIC, member, h, Effects.NONE, true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no box class: " + type, e);
    }
  }
}
