package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;

/**
 * Pure methods of the JDK on numbers that are operations of the IR under another name, always or where bounds allow it: {@code Long.compare}, {@code Math.floorMod}.
 *
 * <p>Why: guards on an operation teach bounds and comparisons, guards on a call's result teach nothing. What has no such form keeps its call, with bounds ({@link #bound}); HotSpot
 * knows those methods as intrinsics.
 */
final class ArithmeticCalls {
  /** Builds the value of a call, or returns null; the second argument is null where there is none. */
  private interface Form {
    Node of(ArithmeticCalls calls, Node a, Node b);
  }

  /** Says between which bounds the result is. */
  private interface Bound {
    void learn(Node result, Node a, Node b);
  }

  private static final JavaMethods<Form> FORMS = new JavaMethods<>();
  private static final JavaMethods<Bound> BOUNDS = new JavaMethods<>();

  static {
    FORMS.add((m, a, b) -> m.op(Op.LONG_CMP, m.op(Op.INT_TO_LONG, a), m.op(Op.INT_TO_LONG, b)), Integer.class, "compare", int.class, int.class)
        .add((m, a, b) -> m.op(Op.LONG_CMP, a, b), Long.class, "compare", long.class, long.class)
        .add((m, a, b) -> m.op(Op.INT_SUB, a, b), Short.class, "compare", short.class, short.class)
        .add((m, a, b) -> m.op(Op.INT_SUB, a, b), Byte.class, "compare", byte.class, byte.class)
        .add((m, a, b) -> m.op(Op.INT_SUB, a, b), Character.class, "compare", char.class, char.class)
        .add((m, a, b) -> m.op(Op.INT_ADD, a, b), Integer.class, "sum", int.class, int.class)
        .add((m, a, b) -> m.op(Op.LONG_ADD, a, b), Long.class, "sum", long.class, long.class)
        .add((m, a, b) -> a, Integer.class, "hashCode", int.class)
        .add((m, a, b) -> m.op(Op.LONG_AND, m.op(Op.INT_TO_LONG, a), m.constant(0xFFFFFFFFL, true)), Integer.class, "toUnsignedLong", int.class)
        .add((m, a, b) -> m.op(Op.INT_AND, a, m.constant(0xFF, false)), Byte.class, "toUnsignedInt", byte.class)
        .add((m, a, b) -> m.op(Op.INT_AND, a, m.constant(0xFFFF, false)), Short.class, "toUnsignedInt", short.class);
    for (Class<?> math : new Class<?>[] {Math.class, StrictMath.class}) {
      addFloors(math);
      for (Class<?> t : new Class<?>[] {int.class, long.class}) {
        addExtremes(math, t);
        FORMS.add((m, a, b) -> a.low >= 0 ? a : null, math, "abs", t);
        BOUNDS.add((n, a, b) -> {
          if (a.low != lowest(t)) {
            n.low = 0;
            n.high = Math.max(Math.abs(a.low), Math.abs(a.high));
          }
        }, math, "abs", t);
      }
    }
    addExtremes(Integer.class, int.class);
    addExtremes(Long.class, long.class);
    addCounts(Integer.class, int.class, Integer.SIZE);
    addCounts(Long.class, long.class, Long.SIZE);
    BOUNDS.add((n, a, b) -> bound(n, 0, Integer.MAX_VALUE), String.class, "length");
  }

  private final Nodes nodes;
  private final Pure pure;

  ArithmeticCalls(Nodes nodes, Pure pure) {
    this.nodes = nodes;
    this.pure = pure;
  }

  private static void addFloors(Class<?> math) {
    FORMS.add((m, a, b) -> m.floorMod(a, b, false), math, "floorMod", int.class, int.class)
        .add((m, a, b) -> m.floorMod(a, b, true), math, "floorMod", long.class, long.class)
        .add((m, a, b) -> m.floorDiv(a, b, false), math, "floorDiv", int.class, int.class)
        .add((m, a, b) -> m.floorDiv(a, b, true), math, "floorDiv", long.class, long.class);
    Bound modulus = (n, a, b) -> {
      if (b.low > 0) {
        bound(n, 0, b.high - 1);
      }
    };
    BOUNDS.add(modulus, math, "floorMod", int.class, int.class).add(modulus, math, "floorMod", long.class, long.class);
  }

  private static void addExtremes(Class<?> owner, Class<?> t) {
    FORMS.add((m, a, b) -> a.high <= b.low ? a : b.high <= a.low ? b : null, owner, "min", t, t)
        .add((m, a, b) -> a.high <= b.low ? b : b.high <= a.low ? a : null, owner, "max", t, t);
    BOUNDS.add((n, a, b) -> bound(n, Math.min(a.low, b.low), Math.min(a.high, b.high)), owner, "min", t, t)
        .add((n, a, b) -> bound(n, Math.max(a.low, b.low), Math.max(a.high, b.high)), owner, "max", t, t);
  }

  private static void addCounts(Class<?> owner, Class<?> t, int size) {
    for (String name : new String[] {"bitCount", "numberOfLeadingZeros", "numberOfTrailingZeros"}) {
      BOUNDS.add((n, a, b) -> bound(n, 0, size), owner, name, t);
    }
    BOUNDS.add((n, a, b) -> bound(n, -1, 1), owner, "signum", t);
  }

  private static void bound(Node n, long low, long high) {
    n.low = low;
    n.high = high;
  }

  private static long lowest(Class<?> type) {
    return type == int.class ? Integer.MIN_VALUE : Long.MIN_VALUE;
  }

  /** Returns what a call gives without making it, or null. */
  Node value(MethodDescr callee, Node[] arguments) {
    Form form = FORMS.of(callee.member());
    return form == null ? null : form.of(this, arguments[0], arguments.length > 1 ? arguments[1] : null);
  }

  /** Bounds the result of a call that is made. */
  static void bound(Node result, MethodDescr callee, Node[] arguments) {
    Bound bound = BOUNDS.of(callee.member());
    if (bound != null) {
      bound.learn(result, arguments[0], arguments.length > 1 ? arguments[1] : null);
    }
  }

  private Node floorMod(Node a, Node b, boolean isLong) {
    if (a.low >= 0 && b.low > 0) {
      return op(isLong ? Op.LONG_REM : Op.INT_REM, a, b);
    }
    return isPowerOfTwo(b) ? op(isLong ? Op.LONG_AND : Op.INT_AND, a, constant(b.low - 1, isLong)) : null;
  }

  private Node floorDiv(Node a, Node b, boolean isLong) {
    if (a.low >= 0 && b.low > 0) {
      return op(isLong ? Op.LONG_DIV : Op.INT_DIV, a, b);
    }
    return isPowerOfTwo(b) ? op(isLong ? Op.LONG_SHR : Op.INT_SHR, a, constant(Long.numberOfTrailingZeros(b.low), false)) : null;
  }

  private static boolean isPowerOfTwo(Node n) {
    return n.isConstant() && n.low > 0 && Long.bitCount(n.low) == 1;
  }

  private Node op(Op op, Node... arguments) {
    return pure.value(op, null, arguments, null);
  }

  private Node constant(long value, boolean isLong) {
    return nodes.constant(isLong ? Constant.of(value) : Constant.of((int) value));
  }
}
