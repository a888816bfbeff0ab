package dev.clew.annotations;

/**
 * The hints that are written as calls. Run as they are, they do nothing or return their argument; the tracer recognises them by name.
 *
 * <p>After {@code rpython.rlib.jit}. Each method says what it means to the tracer; to a plain run all mean nothing.
 */
public final class Jit {
  private Jit() {}

  /**
   * Marks the top of the dispatch loop: here hot guest loops are noticed, traced and entered.
   *
   * <p>Exactly one per {@link Portal}, as a statement of its own (nothing may be on the operand stack, which javac sees to for a statement), not inside {@code synchronized}. All
   * {@linkplain Green greens} are assigned there. Anything else is refused when the class is woven.
   *
   * <pre>{@code
   * while (true) {
   *   Jit.mergePoint();
   *   switch (code.op(pc)) { ... }
   * }
   * }</pre>
   */
  public static void mergePoint() {}

  /**
   * Tells that the next merge point is the start of a guest loop: the guest has just jumped backwards, or begun a call that may recurse.
   *
   * <p>A portal that calls it anywhere is counted and closed only where it was called since the last merge point, so the other guest instructions cost one predictable branch.
   * A portal that never calls it is counted at every merge point. Forgetting it at one kind of backward jump means that loops made of that kind are never compiled. Only in
   * a portal; elsewhere it is refused when the class is woven.
   *
   * <pre>{@code
   * case JUMP_BACK: pc = code.arg(pc); Jit.loopHeader(); break;
   * }</pre>
   */
  public static void loopHeader() {}

  /**
   * Makes the value a constant of the compiled code: the trace checks that it is what it was while tracing, and leaves otherwise.
   *
   * <p>Worth it where one guest position nearly always sees one value and knowing it folds much else. A value that varies makes many bridges; see {@link Promote}.
   *
   * <pre>{@code
   * Shape shape = Jit.promote(object.shape);
   * }</pre>
   *
   * @param <T> the value's type
   * @param value any object, compared by identity
   * @return the value
   */
  public static <T> T promote(T value) {
    return value;
  }

  /**
   * Makes the value a constant of the compiled code, as {@link #promote(Object)}.
   *
   * @param value any value
   * @return the value
   */
  public static int promote(int value) {
    return value;
  }

  /**
   * Makes the value a constant of the compiled code, as {@link #promote(Object)}.
   *
   * @param value any value
   * @return the value
   */
  public static long promote(long value) {
    return value;
  }

  /**
   * Makes the value a constant of the compiled code, as {@link #promote(Object)}.
   *
   * @param value any value, compared by its bits
   * @return the value
   */
  public static float promote(float value) {
    return value;
  }

  /**
   * Makes the value a constant of the compiled code, as {@link #promote(Object)}.
   *
   * @param value any value, compared by its bits
   * @return the value
   */
  public static double promote(double value) {
    return value;
  }

  /**
   * Makes the value a constant of the compiled code, as {@link #promote(Object)}.
   *
   * @param value any value
   * @return the value
   */
  public static boolean promote(boolean value) {
    return value;
  }

  /**
   * Makes the value a constant of the compiled code, as {@link #promote(Object)}.
   *
   * @param value any value
   * @return the value
   */
  public static char promote(char value) {
    return value;
  }

  /**
   * Makes the value a constant of the compiled code, as {@link #promote(Object)}.
   *
   * @param value any value
   * @return the value
   */
  public static byte promote(byte value) {
    return value;
  }

  /**
   * Makes the value a constant of the compiled code, as {@link #promote(Object)}.
   *
   * @param value any value
   * @return the value
   */
  public static short promote(short value) {
    return value;
  }

  /**
   * Tells whether the value is a constant of the trace being made. The answer may change from one compilation to the next, so both answers must lead to the same result; it serves
   * to choose the algorithm that unrolls well.
   *
   * <pre>{@code
   * if (Jit.isConstant(names)) { lookUpUnrolled(names); } else { lookUp(names); }
   * }</pre>
   *
   * @param value a value of any type
   * @return false outside of a trace
   */
  public static boolean isConstant(Object value) {
    return false;
  }

  /**
   * Tells whether the value is a constant of the trace being made, as {@link #isConstant(Object)}.
   *
   * @param value any value
   * @return false outside of a trace
   */
  public static boolean isConstant(int value) {
    return false;
  }

  /**
   * Tells whether the value is a constant of the trace being made, as {@link #isConstant(Object)}.
   *
   * @param value any value
   * @return false outside of a trace
   */
  public static boolean isConstant(long value) {
    return false;
  }

  /**
   * Tells whether the value is a constant of the trace being made, as {@link #isConstant(Object)}.
   *
   * @param value any value
   * @return false outside of a trace
   */
  public static boolean isConstant(float value) {
    return false;
  }

  /**
   * Tells whether the value is a constant of the trace being made, as {@link #isConstant(Object)}.
   *
   * @param value any value
   * @return false outside of a trace
   */
  public static boolean isConstant(double value) {
    return false;
  }

  /**
   * Tells whether the value is a constant of the trace being made, as {@link #isConstant(Object)}.
   *
   * @param value any value
   * @return false outside of a trace
   */
  public static boolean isConstant(boolean value) {
    return false;
  }

  /**
   * Tells whether the object was made inside the trace and has not been seen outside, so that it needs no memory. Both answers must lead to the same result.
   *
   * @param object an object or null
   * @return false outside of a trace
   */
  public static boolean isVirtual(Object object) {
    return false;
  }

  /**
   * Tells whether compiled code runs: false in the interpreter and while tracing what the interpreter does, true in what is compiled. Both answers must lead to the same result.
   *
   * <pre>{@code
   * if (!Jit.inTrace()) { profile.count(pc); }      // no profiling in compiled code
   * }</pre>
   *
   * <p>RPython calls it {@code we_are_jitted}.
   *
   * @return false outside of a trace
   */
  public static boolean inTrace() {
    return false;
  }

  /**
   * Promises that the object, if not null, is of exactly this class: no check is made in compiled code. Use it where something else has just decided the class, such as a type tag. A
   * broken promise makes compiled code read fields of the wrong class, which throws {@link ClassCastException} at best.
   *
   * @param object the object
   * @param exactClass its class, a constant
   */
  public static void recordExactClass(Object object, Class<?> exactClass) {}

  /**
   * Runs the action if the condition holds, without making the trace depend on the condition: compiled code keeps the test and the call and nothing of what the action does is traced.
   * Use it for rare slow work on the fast path, such as growing a table, which as an {@code if} would become an exit of its own.
   *
   * <pre>{@code
   * Jit.conditionalCall(top == stack.length, this::grow);
   * }</pre>
   *
   * @param condition whether to run it
   * @param action the rare work
   */
  public static void conditionalCall(boolean condition, Runnable action) {
    if (condition) {
      action.run();
    }
  }

  /**
   * States that the value is a constant when traced. If it is not, tracing is given up and the report says so with this line: a test for authors, with no effect on the result.
   *
   * @param value an object or null
   */
  public static void assertGreen(Object value) {}

  /**
   * States that the value is a constant when traced, as {@link #assertGreen(Object)}.
   *
   * @param value any value
   */
  public static void assertGreen(int value) {}

  /**
   * States that the value is a constant when traced, as {@link #assertGreen(Object)}.
   *
   * @param value any value
   */
  public static void assertGreen(long value) {}

  /**
   * States that the value is a constant when traced, as {@link #assertGreen(Object)}.
   *
   * @param value any value
   */
  public static void assertGreen(float value) {}

  /**
   * States that the value is a constant when traced, as {@link #assertGreen(Object)}.
   *
   * @param value any value
   */
  public static void assertGreen(double value) {}

  /**
   * States that the value is a constant when traced, as {@link #assertGreen(Object)}.
   *
   * @param value any value
   */
  public static void assertGreen(boolean value) {}

  /**
   * Returns how many operations the trace being made has so far, so that an author can stop unrolling in time. Any answer must lead to the same result.
   *
   * @return 0 outside of a trace
   */
  public static int currentTraceLength() {
    return 0;
  }

  /**
   * Leaves a remark in the trace, to find a place in the logs. Arguments that are constants are shown by value. Nothing is printed and nothing is called when compiled code runs.
   *
   * @param message the remark
   * @param values what to show beside it
   */
  public static void debug(String message, Object... values) {}

  /**
   * The two sides of a {@link Rewrite} rule. As it stands it compares them, which is how rules are tested.
   *
   * @param from what traces would compute
   * @param to what they compute instead
   * @return whether both are the same: equal objects, numbers with the same bits
   */
  public static boolean rewrites(Object from, Object to) {
    return java.util.Objects.equals(from, to);
  }

  /**
   * The two sides of a {@link Rewrite} rule, as {@link #rewrites(Object, Object)}.
   *
   * @param from what traces would compute
   * @param to what they compute instead
   * @return whether both are the same
   */
  public static boolean rewrites(int from, int to) {
    return from == to;
  }

  /**
   * The two sides of a {@link Rewrite} rule, as {@link #rewrites(Object, Object)}.
   *
   * @param from what traces would compute
   * @param to what they compute instead
   * @return whether both are the same
   */
  public static boolean rewrites(long from, long to) {
    return from == to;
  }

  /**
   * The two sides of a {@link Rewrite} rule, as {@link #rewrites(Object, Object)}.
   *
   * @param from what traces would compute
   * @param to what they compute instead
   * @return whether both are the same
   */
  public static boolean rewrites(float from, float to) {
    return Float.floatToIntBits(from) == Float.floatToIntBits(to);
  }

  /**
   * The two sides of a {@link Rewrite} rule, as {@link #rewrites(Object, Object)}.
   *
   * @param from what traces would compute
   * @param to what they compute instead
   * @return whether both are the same
   */
  public static boolean rewrites(double from, double to) {
    return Double.doubleToLongBits(from) == Double.doubleToLongBits(to);
  }

  /**
   * The two sides of a {@link Rewrite} rule, as {@link #rewrites(Object, Object)}.
   *
   * @param from what traces would compute
   * @param to what they compute instead
   * @return whether both are the same
   */
  public static boolean rewrites(boolean from, boolean to) {
    return from == to;
  }
}
