package dev.clew.testkit;

import dev.clew.trace.Boxes;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/** The groups of operations that assertions speak of. */
final class Operations {
  private Operations() {}

  /** What costs something when compiled code runs: all but hints. */
  static boolean isReal(Operation o) {
    return o.op().family() != Op.Family.HINT;
  }

  /** Makes an object: by itself, by a constructor that is called, or by boxing. */
  static boolean allocates(Operation o) {
    return o.op().family() == Op.Family.ALLOCATION || o.op().isCall() && (o.method().member() instanceof Constructor<?> || boxes(o.method()));
  }

  static boolean isBoxing(Operation o) {
    return o.op().isCall() && (boxes(o.method()) || unboxes(o.method()));
  }

  private static boolean boxes(MethodDescr callee) {
    return callee.member() instanceof Method m && isBox(m.getDeclaringClass()) && m.getName().equals("valueOf")
        && m.getParameterCount() == 1 && m.getParameterTypes()[0].isPrimitive();
  }

  private static boolean unboxes(MethodDescr callee) {
    return callee.member() instanceof Method m && isBox(m.getDeclaringClass()) && m.getName().endsWith("Value") && m.getParameterCount() == 0;
  }

  private static boolean isBox(Class<?> type) {
    return Boxes.isBox(TypeDescr.of(type));
  }

  /** Reads or writes a field of this name, {@code Frame.pc}, or any field of a class of this simple name. */
  static boolean accesses(Operation o, String classOrField) {
    return o.descriptor() instanceof FieldDescr f && (f.owner().name().equals(classOrField) || f.toString().equals(classOrField));
  }

  static boolean isArrayAccess(Operation o) {
    return o.op() == Op.GETARRAYITEM || o.op() == Op.SETARRAYITEM;
  }
}
