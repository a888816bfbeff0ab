package dev.clew.trace;

import static dev.clew.trace.Op.Family.ALLOCATION;
import static dev.clew.trace.Op.Family.CONTROL;
import static dev.clew.trace.Op.Family.EFFECT;
import static dev.clew.trace.Op.Family.GUARD;
import static dev.clew.trace.Op.Family.HINT;
import static dev.clew.trace.Op.Family.LOAD;
import static dev.clew.trace.Op.Family.PURE;
import static dev.clew.trace.Op.Family.STORE;

import java.util.Locale;

/**
 * The operations table: one row an operation. Everything else (printer, parser, verifier, executor, passes, code generator) is driven by the rows,
 * so that adding an operation is one row plus its meaning in {@link Executor} and its bytes in the code generator; their exhaustive {@code switch}
 * expressions break the build where thought is needed. The idea is LuaJIT's {@code IRDEF} and Cranelift's instruction definitions.
 *
 * <p>Signatures use the letters of {@link Kind}: the arguments, then {@code >} and the result. {@code *} as an argument stands for any number of any kind,
 * {@code ?} for one argument or result whose kind the descriptor (or, for {@link #GUARD_VALUE}, the argument) gives.
 */
public enum Op {
  /** Wraps on overflow, as in Java; likewise all int and long arithmetic. */
  INT_ADD(PURE, "II>I", null, true),
  INT_SUB(PURE, "II>I", null, false),
  INT_MUL(PURE, "II>I", null, true),
  /** The divisor is never 0 (the recorder guards); MIN_VALUE / -1 is MIN_VALUE. */
  INT_DIV(PURE, "II>I", null, false),
  /** The divisor is never 0. */
  INT_REM(PURE, "II>I", null, false),
  INT_NEG(PURE, "I>I", null, false),
  INT_AND(PURE, "II>I", null, true),
  INT_OR(PURE, "II>I", null, true),
  INT_XOR(PURE, "II>I", null, true),
  /** Shifts use the low five bits of the count (six for long), as in Java. */
  INT_SHL(PURE, "II>I", null, false),
  INT_SHR(PURE, "II>I", null, false),
  INT_USHR(PURE, "II>I", null, false),
  /** Comparisons give 1 or 0. */
  INT_EQ(PURE, "II>I", null, true),
  INT_NE(PURE, "II>I", null, true),
  INT_LT(PURE, "II>I", null, false),
  INT_LE(PURE, "II>I", null, false),
  INT_GT(PURE, "II>I", null, false),
  INT_GE(PURE, "II>I", null, false),
  /** Unsigned less-than: the bounds check of an array access, {@code 0 <= a && a < b} for a length b. */
  INT_ULT(PURE, "II>I", null, false),
  LONG_ADD(PURE, "JJ>J", null, true),
  LONG_SUB(PURE, "JJ>J", null, false),
  LONG_MUL(PURE, "JJ>J", null, true),
  /** The divisor is never 0. */
  LONG_DIV(PURE, "JJ>J", null, false),
  /** The divisor is never 0. */
  LONG_REM(PURE, "JJ>J", null, false),
  LONG_NEG(PURE, "J>J", null, false),
  LONG_AND(PURE, "JJ>J", null, true),
  LONG_OR(PURE, "JJ>J", null, true),
  LONG_XOR(PURE, "JJ>J", null, true),
  /** The count is an int. */
  LONG_SHL(PURE, "JI>J", null, false),
  LONG_SHR(PURE, "JI>J", null, false),
  LONG_USHR(PURE, "JI>J", null, false),
  /** -1, 0 or 1, as {@code lcmp}. */
  LONG_CMP(PURE, "JJ>I", null, false),
  FLOAT_ADD(PURE, "FF>F", null, true),
  FLOAT_SUB(PURE, "FF>F", null, false),
  FLOAT_MUL(PURE, "FF>F", null, true),
  FLOAT_DIV(PURE, "FF>F", null, false),
  FLOAT_REM(PURE, "FF>F", null, false),
  FLOAT_NEG(PURE, "F>F", null, false),
  /** As {@code fcmpl}: -1 if either is NaN. */
  FLOAT_CMPL(PURE, "FF>I", null, false),
  /** As {@code fcmpg}: 1 if either is NaN. */
  FLOAT_CMPG(PURE, "FF>I", null, false),
  DOUBLE_ADD(PURE, "DD>D", null, true),
  DOUBLE_SUB(PURE, "DD>D", null, false),
  DOUBLE_MUL(PURE, "DD>D", null, true),
  DOUBLE_DIV(PURE, "DD>D", null, false),
  DOUBLE_REM(PURE, "DD>D", null, false),
  DOUBLE_NEG(PURE, "D>D", null, false),
  DOUBLE_CMPL(PURE, "DD>I", null, false),
  DOUBLE_CMPG(PURE, "DD>I", null, false),
  INT_TO_LONG(PURE, "I>J", null, false),
  INT_TO_FLOAT(PURE, "I>F", null, false),
  INT_TO_DOUBLE(PURE, "I>D", null, false),
  INT_TO_BYTE(PURE, "I>I", null, false),
  INT_TO_CHAR(PURE, "I>I", null, false),
  INT_TO_SHORT(PURE, "I>I", null, false),
  LONG_TO_INT(PURE, "J>I", null, false),
  LONG_TO_FLOAT(PURE, "J>F", null, false),
  LONG_TO_DOUBLE(PURE, "J>D", null, false),
  /** Saturating, NaN to 0, as in Java; likewise the other three to integers. */
  FLOAT_TO_INT(PURE, "F>I", null, false),
  FLOAT_TO_LONG(PURE, "F>J", null, false),
  FLOAT_TO_DOUBLE(PURE, "F>D", null, false),
  DOUBLE_TO_INT(PURE, "D>I", null, false),
  DOUBLE_TO_LONG(PURE, "D>J", null, false),
  DOUBLE_TO_FLOAT(PURE, "D>F", null, false),
  REF_EQ(PURE, "AA>I", null, true),
  REF_NE(PURE, "AA>I", null, true),
  /** 1 if the object is not null and an instance of the type. */
  INSTANCEOF(PURE, "A>I", TypeDescr.class, false),
  /** Field of a non-null object; narrow types arrive extended to int. */
  GETFIELD(LOAD, "A>?", FieldDescr.class, false),
  /** Object, then value; narrow types store the low bits. */
  SETFIELD(STORE, "A?>V", FieldDescr.class, false),
  GETSTATIC(LOAD, ">?", FieldDescr.class, false),
  SETSTATIC(STORE, "?>V", FieldDescr.class, false),
  /** Non-null array, index in bounds (both guarded before). */
  GETARRAYITEM(LOAD, "AI>?", ArrayDescr.class, false),
  /** Non-null array, index in bounds, and for references the element assignable (all guarded before). */
  SETARRAYITEM(STORE, "AI?>V", ArrayDescr.class, false),
  /** Length of a non-null array: never changes, hence pure. */
  ARRAYLEN(PURE, "A>I", null, false),
  /** A new object of the type, all fields zero, no constructor run: only for types that {@link TypeDescr#blankAllocatable}. */
  NEW(ALLOCATION, ">A", TypeDescr.class, false),
  /** A new one-dimensional array; the length is not negative (guarded before). */
  NEW_ARRAY(ALLOCATION, "I>A", ArrayDescr.class, false),
  /** A residual call: receiver first if there is one (non-null), result by the descriptor, effects by the descriptor. */
  CALL(EFFECT, "*>?", MethodDescr.class, false),
  /** A call to a method without visible effects whose result depends on the arguments only; it may still raise. */
  CALL_PURE(PURE, "*>?", MethodDescr.class, false),
  /** Goes on if the int is not 0. */
  GUARD_TRUE(GUARD, "I>V", null, false),
  /** Goes on if the int is 0. */
  GUARD_FALSE(GUARD, "I>V", null, false),
  /** Goes on if the first equals the second, a constant (bits for floats, identity for references). */
  GUARD_VALUE(GUARD, "??>V", null, false),
  /** Goes on if the object is not null and of exactly this class. */
  GUARD_CLASS(GUARD, "A>V", TypeDescr.class, false),
  GUARD_NONNULL(GUARD, "A>V", null, false),
  GUARD_ISNULL(GUARD, "A>V", null, false),
  /** Directly after a call: goes on if it returned normally; its exit carries the exception. */
  GUARD_NO_EXCEPTION(GUARD, ">V", null, false),
  /** Directly after a call: goes on if it threw exactly this class, and gives the exception. */
  GUARD_EXCEPTION(GUARD, ">A", TypeDescr.class, false),
  /** Goes on while every assumption the trace relies on ({@link Trace#assumptions}) holds. */
  GUARD_NOT_INVALIDATED(GUARD, ">V", null, false),
  /** A loop header inside the trace: its arguments are rebound at every {@link #JUMP} to the same {@link Target}. */
  LABEL(CONTROL, "*>V", Target.class, false),
  /** Ends the trace: goes to the target's header, or to the trace's own start when there is no descriptor. */
  JUMP(CONTROL, "*>V", Target.class, false),
  /** Ends the trace: the portal returns, with the argument if there is one. */
  FINISH(CONTROL, "*>V", null, false),
  /** Ends the trace: the portal throws the argument. */
  FINISH_RAISE(CONTROL, "A>V", null, false),
  /** Promise of the author: the object, if not null, is of exactly this class. No code. */
  RECORD_EXACT_CLASS(HINT, "A>V", TypeDescr.class, false),
  /** Passing a merge point: keeps the guest location for logs and line tables. No code. */
  MERGE_POINT(HINT, ">V", Location.class, false);

  /** What the passes need to know of an operation before looking closer. */
  public enum Family {
    /** Value depends on the arguments (and constants) only. */
    PURE,
    /** Reads the heap. */
    LOAD,
    /** Writes one heap location. */
    STORE,
    /** Makes a fresh object. */
    ALLOCATION,
    /** May do whatever its descriptor says. */
    EFFECT,
    /** Leaves the trace when it does not hold. */
    GUARD,
    /** Labels and ends. */
    CONTROL,
    /** Tells something, does nothing. */
    HINT
  }

  private final Family family;
  private final String arguments;
  private final char result;
  private final Class<?> descriptor;
  private final boolean commutative;
  private final String text = name().toLowerCase(Locale.ROOT);

  Op(Family family, String signature, Class<?> descriptor, boolean commutative) {
    this.family = family;
    int arrow = signature.indexOf('>');
    this.arguments = signature.substring(0, arrow);
    this.result = signature.charAt(arrow + 1);
    this.descriptor = descriptor;
    this.commutative = commutative;
  }

  /** Returns the name in the text format, {@code int_add}. */
  public String text() {
    return text;
  }

  /** Returns the group the operation belongs to. */
  public Family family() {
    return family;
  }

  /** Returns the argument letters; {@code *} any number of any kind, {@code ?} one whose kind is given by the descriptor or the value itself. */
  public String arguments() {
    return arguments;
  }

  /** Returns the result letter; {@code ?} if the descriptor gives it. */
  public char result() {
    return result;
  }

  /** Returns the class of the descriptor the operation carries, or null if it carries none. For {@link #JUMP} it is optional. */
  public Class<?> descriptor() {
    return descriptor;
  }

  /** Tells whether the two arguments may change places. */
  public boolean isCommutative() {
    return commutative;
  }

  /** Tells whether the operation leaves the trace when it does not hold, and so carries a snapshot. */
  public boolean isGuard() {
    return family == GUARD;
  }

  /** Tells whether the value depends on the arguments only (a pure call may still raise). */
  public boolean isPure() {
    return family == PURE;
  }

  /** Tells whether the operation is one of the two calls. */
  public boolean isCall() {
    return this == CALL || this == CALL_PURE;
  }

  /** Tells whether the operation can only stand last. */
  public boolean endsTrace() {
    return family == CONTROL && this != LABEL;
  }

  /** Returns what an operation of this row may do; for calls ask {@link Operation#effects}, which knows the callee. */
  public Effects effects() {
    return switch (this) {
      case GETFIELD, GETSTATIC -> Effects.READS_FIELDS;
      case SETFIELD, SETSTATIC -> Effects.WRITES_FIELDS;
      case GETARRAYITEM -> Effects.READS_ARRAYS;
      case SETARRAYITEM -> Effects.WRITES_ARRAYS;
      case CALL -> Effects.ALL;
      default -> Effects.NONE;
    };
  }
}
