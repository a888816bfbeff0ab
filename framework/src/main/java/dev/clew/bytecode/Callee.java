package dev.clew.bytecode;

import dev.clew.trace.MethodDescr;
import java.lang.reflect.Method;

/**
 * What a call instruction resolved to.
 *
 * @param method the resolved Java method; null for constructors, call sites and signature-polymorphic methods
 * @param constructorOf for a constructor the class it constructs, else null
 * @param residual how the call is made without looking inside; for a constructor it allocates and returns the object
 * @param hint what the call means to the JIT beyond being a call
 * @param dispatched whether the receiver's class chooses the code that runs
 * @param hasReceiver whether the first argument must not be null
 * @param fromTable whether its author says nothing of its effects, so that they are what is known of the JDK's methods: for a dispatched call, of the one that the receiver's class selects
 * @param patterns for {@link Hint#PATTERN_SWITCH} what is asked, else null
 * @param name simple name, for messages; for a call site that of the class with its bootstrap method, and the call site's own
 */
public record Callee(Method method, Class<?> constructorOf, MethodDescr residual, Hint hint, boolean dispatched, boolean hasReceiver, boolean fromTable,
    PatternSwitch patterns, String name) {

  /** Calls with a meaning of their own. */
  public enum Hint {
    /** An ordinary call. */
    NONE,
    /** {@code Jit.promote}. */
    PROMOTE,
    /** {@code Jit.isConstant}. */
    IS_CONSTANT,
    /** {@code Jit.isVirtual}. */
    IS_VIRTUAL,
    /** {@code Jit.inTrace}. */
    IN_TRACE,
    /** {@code Jit.recordExactClass}. */
    RECORD_EXACT_CLASS,
    /** {@code Jit.assertGreen}. */
    ASSERT_GREEN,
    /** {@code Jit.currentTraceLength}. */
    CURRENT_TRACE_LENGTH,
    /** {@code Object.getClass}. */
    GET_CLASS,
    /** {@code Objects.requireNonNull(Object)}, which javac itself puts before bound method references and inner class creations. */
    REQUIRE_NON_NULL,
    /** {@code Objects.equals}, which may run the author's {@code equals}. */
    OBJECTS_EQUALS,
    /** {@code Class.isInstance}. */
    IS_INSTANCE,
    /** The call site of a {@code switch} over patterns. */
    PATTERN_SWITCH
  }

  /** Creates a callee that is no switch over patterns. */
  Callee(Method method, Class<?> constructorOf, MethodDescr residual, Hint hint, boolean dispatched, boolean hasReceiver, boolean fromTable, String name) {
    this(method, constructorOf, residual, hint, dispatched, hasReceiver, fromTable, null, name);
  }

  /** Tells whether the instruction is a constructor call. */
  public boolean isConstructor() {
    return constructorOf != null;
  }
}
