package dev.clew.opt;

import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Objects;

/**
 * The few callees besides those of {@link BoxCalls} whose meaning the optimiser knows.
 *
 * <p>Why these: javac puts {@code Objects.requireNonNull} before method references and inner class allocations, where it would force the object and
 * forget the heap; and what a constructor gives is not null and of the class it was called for.
 *
 * <p>Does not: know effects. Those are in the descriptors, and whoever makes descriptors has the table.
 */
final class KnownCalls {
  private KnownCalls() {}

  /** Tells whether the call is {@code Objects.requireNonNull} of something known not to be null: it gives its argument. */
  static boolean isPassedNullCheck(MethodDescr callee, Node[] arguments) {
    return arguments.length > 0 && arguments[0].kind == Kind.REF && arguments[0].nonNull
        && callee.member() instanceof Method m && m.getDeclaringClass() == Objects.class && m.getName().equals("requireNonNull");
  }

  /** Tells whether a call gives a new object of exactly the class it is declared to return. */
  static boolean constructs(MethodDescr callee) {
    return callee.member() instanceof Constructor<?> c && callee.methodType().returnType() == c.getDeclaringClass();
  }
}
