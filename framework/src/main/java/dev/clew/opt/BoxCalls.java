package dev.clew.opt;

import dev.clew.trace.Boxes;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.TypeDescr;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * Recognises the calls that make and read boxes of {@code java.lang}: {@code Integer.valueOf(int)}, {@code Integer.intValue()}, and the conversions
 * {@code Integer.longValue()} and the like.
 *
 * <p>Why: a dynamically typed interpreter on the JVM boxes every number; a box that is made, unboxed and dropped inside a trace must cost nothing.
 *
 * <p>Does not: say when two boxes are the same object. Two {@code valueOf} of the same number may or may not give the same one, so {@link Aliasing}
 * never takes boxes for distinct, and a virtual box is made again by {@code valueOf} where it escapes.
 */
final class BoxCalls {
  private BoxCalls() {}

  /** Returns the class of the box that a call of this callee makes, or null if it makes none. */
  static TypeDescr made(MethodDescr callee) {
    if (!(callee.member() instanceof Method m) || !m.getName().equals("valueOf") || !Modifier.isStatic(m.getModifiers()) || m.getParameterCount() != 1
        || !m.getParameterTypes()[0].isPrimitive()) {
      return null;
    }
    TypeDescr type = TypeDescr.of(m.getDeclaringClass());
    return Boxes.isBox(type) ? type : null;
  }

  /** Returns the class of the box that a call of this callee reads, or null if it reads none. */
  static TypeDescr read(MethodDescr callee) {
    if (!(callee.member() instanceof Method m) || !m.getName().endsWith("Value") || Modifier.isStatic(m.getModifiers()) || m.getParameterCount() != 0
        || !m.getReturnType().isPrimitive()) {
      return null;
    }
    TypeDescr type = TypeDescr.of(m.getDeclaringClass());
    return Boxes.isBox(type) ? type : null;
  }

  /** Returns the class of the primitive in a box, {@code int.class} for {@code Integer}. */
  static Class<?> primitive(TypeDescr box) {
    return java.lang.invoke.MethodType.methodType(box.javaClass()).unwrap().returnType();
  }

  /** Returns the operation that turns a primitive of one kind into another, as the {@code xxxValue} methods of boxes do; null if none is needed. */
  static Op conversion(Kind from, Kind to) {
    return switch (from) {
      case INT -> switch (to) {
        case LONG -> Op.INT_TO_LONG;
        case FLOAT -> Op.INT_TO_FLOAT;
        case DOUBLE -> Op.INT_TO_DOUBLE;
        case INT, REF, VOID -> null;
      };
      case LONG -> switch (to) {
        case INT -> Op.LONG_TO_INT;
        case FLOAT -> Op.LONG_TO_FLOAT;
        case DOUBLE -> Op.LONG_TO_DOUBLE;
        case LONG, REF, VOID -> null;
      };
      case FLOAT -> switch (to) {
        case INT -> Op.FLOAT_TO_INT;
        case LONG -> Op.FLOAT_TO_LONG;
        case DOUBLE -> Op.FLOAT_TO_DOUBLE;
        case FLOAT, REF, VOID -> null;
      };
      case DOUBLE -> switch (to) {
        case INT -> Op.DOUBLE_TO_INT;
        case LONG -> Op.DOUBLE_TO_LONG;
        case FLOAT -> Op.DOUBLE_TO_FLOAT;
        case DOUBLE, REF, VOID -> null;
      };
      case REF, VOID -> null;
    };
  }
}
