package dev.clew.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The reference meaning of the IR: what the optimiser folds with, what the meta-interpreter computes with, and what fuzzers hold optimised traces and
 * generated classes against. Speed does not matter here but for {@link #evaluate}, which allocates nothing; obviousness does.
 *
 * <p>{@link #run} executes a trace on the real heap, operation by operation, with {@link Execution} as its state, until something ends it.
 */
public final class Executor {
  private Executor() {}

  /** Tells whether {@link #evaluate} knows the operation: pure, and neither arguments nor descriptor touch a reference. */
  public static boolean isScalar(Op op) {
    return op.isPure() && !op.isCall() && op.arguments().indexOf(Kind.REF.letter()) < 0;
  }

  /**
   * Computes a pure operation on primitives, exactly as the JVM does.
   *
   * @param a raw bits of the first argument (int sign-extended, a float's raw int bits sign-extended, a double's raw long bits)
   * @param b raw bits of the second argument; ignored if the operation takes one
   * @return raw bits of the result
   * @throws ArithmeticException for a division by zero, which traces guard against
   * @throws IllegalArgumentException if the operation is not {@link #isScalar}
   */
  public static long evaluate(Op op, long a, long b) {
    return switch (op) {
      case INT_ADD -> (int) a + (int) b;
      case INT_SUB -> (int) a - (int) b;
      case INT_MUL -> (int) a * (int) b;
      case INT_DIV -> (int) a / (int) b;
      case INT_REM -> (int) a % (int) b;
      case INT_NEG -> -(int) a;
      case INT_AND -> (int) a & (int) b;
      case INT_OR -> (int) a | (int) b;
      case INT_XOR -> (int) a ^ (int) b;
      case INT_SHL -> (int) a << (int) b;
      case INT_SHR -> (int) a >> (int) b;
      case INT_USHR -> (int) a >>> (int) b;
      case INT_EQ -> bit((int) a == (int) b);
      case INT_NE -> bit((int) a != (int) b);
      case INT_LT -> bit((int) a < (int) b);
      case INT_LE -> bit((int) a <= (int) b);
      case INT_GT -> bit((int) a > (int) b);
      case INT_GE -> bit((int) a >= (int) b);
      case INT_ULT -> bit(Integer.compareUnsigned((int) a, (int) b) < 0);
      case LONG_ADD -> a + b;
      case LONG_SUB -> a - b;
      case LONG_MUL -> a * b;
      case LONG_DIV -> a / b;
      case LONG_REM -> a % b;
      case LONG_NEG -> -a;
      case LONG_AND -> a & b;
      case LONG_OR -> a | b;
      case LONG_XOR -> a ^ b;
      case LONG_SHL -> a << (int) b;
      case LONG_SHR -> a >> (int) b;
      case LONG_USHR -> a >>> (int) b;
      case LONG_CMP -> Long.compare(a, b);
      case FLOAT_ADD -> bits(toFloat(a) + toFloat(b));
      case FLOAT_SUB -> bits(toFloat(a) - toFloat(b));
      case FLOAT_MUL -> bits(toFloat(a) * toFloat(b));
      case FLOAT_DIV -> bits(toFloat(a) / toFloat(b));
      case FLOAT_REM -> bits(toFloat(a) % toFloat(b));
      case FLOAT_NEG -> bits(-toFloat(a));
      case FLOAT_CMPL -> compare(toFloat(a), toFloat(b), -1);
      case FLOAT_CMPG -> compare(toFloat(a), toFloat(b), 1);
      case DOUBLE_ADD -> bits(toDouble(a) + toDouble(b));
      case DOUBLE_SUB -> bits(toDouble(a) - toDouble(b));
      case DOUBLE_MUL -> bits(toDouble(a) * toDouble(b));
      case DOUBLE_DIV -> bits(toDouble(a) / toDouble(b));
      case DOUBLE_REM -> bits(toDouble(a) % toDouble(b));
      case DOUBLE_NEG -> bits(-toDouble(a));
      case DOUBLE_CMPL -> compare(toDouble(a), toDouble(b), -1);
      case DOUBLE_CMPG -> compare(toDouble(a), toDouble(b), 1);
      case INT_TO_LONG -> (int) a;
      case INT_TO_FLOAT -> bits((float) (int) a);
      case INT_TO_DOUBLE -> bits((double) (int) a);
      case INT_TO_BYTE -> (byte) a;
      case INT_TO_CHAR -> (char) a;
      case INT_TO_SHORT -> (short) a;
      case LONG_TO_INT -> (int) a;
      case LONG_TO_FLOAT -> bits((float) a);
      case LONG_TO_DOUBLE -> bits((double) a);
      case FLOAT_TO_INT -> (int) toFloat(a);
      case FLOAT_TO_LONG -> (long) toFloat(a);
      case FLOAT_TO_DOUBLE -> bits((double) toFloat(a));
      case DOUBLE_TO_INT -> (int) toDouble(a);
      case DOUBLE_TO_LONG -> (long) toDouble(a);
      case DOUBLE_TO_FLOAT -> bits((float) toDouble(a));
      case REF_EQ, REF_NE, INSTANCEOF, ARRAYLEN, CALL_PURE, CALL,
          GETFIELD, SETFIELD, GETSTATIC, SETSTATIC, GETARRAYITEM, SETARRAYITEM, NEW, NEW_ARRAY,
          GUARD_TRUE, GUARD_FALSE, GUARD_VALUE, GUARD_CLASS, GUARD_NONNULL, GUARD_ISNULL,
          GUARD_NO_EXCEPTION, GUARD_EXCEPTION, GUARD_NOT_INVALIDATED,
          LABEL, JUMP, FINISH, FINISH_RAISE, RECORD_EXACT_CLASS, MERGE_POINT ->
          throw new IllegalArgumentException("not an operation on primitive values only: " + op.text());
    };
  }

  /**
   * Folds a pure operation, calls to elidable methods included.
   *
   * @param descriptor what the row asks for, or null
   * @return the result, or null if an argument is no constant or the operation has no value for these: division by zero, length of null, a call that raises
   */
  public static Constant fold(Op op, Object descriptor, Value... arguments) {
    if (!op.isPure()) {
      return null;
    }
    for (Value v : arguments) {
      if (!v.isConstant()) {
        return null;
      }
    }
    Object first = arguments.length > 0 ? ((Constant) arguments[0]).object() : null;
    switch (op) {
      case INT_DIV, INT_REM, LONG_DIV, LONG_REM -> {
        if (((Constant) arguments[1]).bits() == 0) {
          return null;
        }
      }
      case ARRAYLEN -> {
        if (first == null || !first.getClass().isArray()) {
          return null;
        }
      }
      default -> { }
    }
    Execution execution = new Execution();
    Operation operation = Operation.of(op, descriptor, arguments);
    execution.step(operation);
    return execution.pending() == null && operation.kind() != Kind.VOID ? execution.valueOf(operation) : null;
  }

  /** Runs a trace; {@link #run(Trace, List, long, Predicate)} without early leaving. */
  public static Outcome run(Trace trace, List<Constant> inputs, long maxSteps) {
    return run(trace, inputs, maxSteps, guard -> false);
  }

  /** Runs a trace on inputs split by kind, the way they are handed over between compiled code and the runtime. */
  public static Outcome run(Trace trace, long[] prims, Object[] refs, long maxSteps) {
    List<Constant> inputs = new ArrayList<>();
    int p = 0;
    int r = 0;
    for (Input input : trace.inputs()) {
      boolean primitive = input.kind().isPrimitive();
      inputs.add(Constant.of(input.kind(), primitive ? prims[p++] : 0, primitive ? null : refs[r++]));
    }
    return run(trace, inputs, maxSteps);
  }

  /**
   * Runs a trace on the real heap until it ends. A jump to its own start or to a label in it goes round; any other jump ends it.
   *
   * @param inputs one value for each input of the trace, of its kind
   * @param maxSteps how many operations to execute at most
   * @param leave asked at each guard that holds: true leaves there all the same (not asked at exception guards, where that is not allowed)
   * @throws IllegalStateException if an operation cannot be executed: its guard is missing, or the trace is malformed
   */
  public static Outcome run(Trace trace, List<Constant> inputs, long maxSteps, Predicate<Operation> leave) {
    Execution execution = new Execution();
    execution.bind(trace.inputs(), inputs);
    List<Operation> operations = trace.operations();
    int pc = 0;
    for (long steps = 0; steps < maxSteps; steps++) {
      Operation o = operations.get(pc);
      if (o.op().endsTrace()) {
        int next = o.op() == Op.JUMP ? destination(trace, o.target()) : -1;
        if (next < 0) {
          return end(execution, o, steps);
        }
        execution.bind(next == 0 && o.target() == null ? trace.inputs() : List.of(operations.get(next).arguments()), execution.valuesOf(List.of(o.arguments())));
        pc = next;
      } else if (!step(execution, o, pc) || o.op().isGuard() && !Execution.isExceptionGuard(o.op()) && leave.test(o)) {
        return new Outcome(Outcome.End.GUARD_FAILED, o, execution.valuesOf(o.snapshot().liveValues()), execution.pending(), steps);
      } else {
        pc++;
      }
    }
    return new Outcome(Outcome.End.STEPS_EXHAUSTED, operations.get(pc), List.of(), null, maxSteps);
  }

  private static boolean step(Execution execution, Operation o, int index) {
    try {
      return execution.step(o);
    } catch (RuntimeException e) {
      throw new IllegalStateException("cannot execute operation " + index + ", " + o.op().text() + " " + (o.descriptor() == null ? "" : o.descriptor()) + ": " + e, e);
    }
  }

  /** Returns where a jump goes on inside the trace, or -1 if it leaves. */
  private static int destination(Trace trace, Target target) {
    if (target == null) {
      return 0;
    }
    for (int i = 0; i < trace.operations().size(); i++) {
      Operation o = trace.operations().get(i);
      if (o.op() == Op.LABEL && o.target() == target) {
        return i;
      }
    }
    return -1;
  }

  private static Outcome end(Execution execution, Operation last, long steps) {
    List<Constant> values = execution.valuesOf(List.of(last.arguments()));
    return switch (last.op()) {
      case JUMP -> new Outcome(Outcome.End.JUMPED, last, values, null, steps);
      case FINISH -> new Outcome(Outcome.End.FINISHED, last, values, null, steps);
      case FINISH_RAISE -> new Outcome(Outcome.End.RAISED, last, List.of(), (Throwable) values.get(0).object(), steps);
      default -> throw new IllegalStateException("does not end a trace: " + last.op().text());
    };
  }

  static int bit(boolean b) {
    return b ? 1 : 0;
  }

  private static float toFloat(long bits) {
    return Float.intBitsToFloat((int) bits);
  }

  private static double toDouble(long bits) {
    return Double.longBitsToDouble(bits);
  }

  private static long bits(float f) {
    return Float.floatToRawIntBits(f);
  }

  private static long bits(double d) {
    return Double.doubleToRawLongBits(d);
  }

  private static int compare(double a, double b, int ifUnordered) {
    return a > b ? 1 : a == b ? 0 : a < b ? -1 : ifUnordered;
  }
}
