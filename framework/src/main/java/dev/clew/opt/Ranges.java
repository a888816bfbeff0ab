package dev.clew.opt;

import dev.clew.trace.Op;

/**
 * Bounds of what a pure operation gives, from bounds of its arguments; and the operations that bounds make superfluous.
 *
 * <p>Why plain intervals: they are enough for what interpreters do with ints, which is masking, narrowing, indexing and counting. Known bits would add little
 * that C2 does not find by itself.
 *
 * <p>Invariants: int bounds are computed in long arithmetic; a result that may wrap has no bounds. Bounds are sound for every value, not only for the one seen
 * when the trace was recorded.
 *
 * <p>Does not: bound floats. Guards teach bounds through {@link Comparisons}.
 */
final class Ranges {
  private static final long INT_MIN = Integer.MIN_VALUE;
  private static final long INT_MAX = Integer.MAX_VALUE;

  /** Results of {@link #compute}. */
  long low;

  long high;

  /** Sets {@link #low} and {@link #high} to the bounds of an operation that has an int or long result. */
  void compute(Op op, Object descriptor, Node[] arguments) {
    Node a = arguments.length > 0 ? arguments[0] : null;
    Node b = arguments.length > 1 ? arguments[1] : null;
    switch (op) {
      case INT_ADD, INT_SUB, INT_MUL, INT_NEG, LONG_TO_INT, LONG_ADD, LONG_SUB, LONG_MUL, LONG_NEG -> {
        if (!exact(op, arguments)) {
          any(op);
        }
      }
      case INT_DIV, LONG_DIV -> quotient(op, a, b);
      case INT_REM, LONG_REM -> remainder(a, b);
      case INT_AND, LONG_AND -> and(op, a, b);
      case INT_OR, INT_XOR, LONG_OR, LONG_XOR -> or(op, a, b);
      case INT_SHL -> shiftLeft(a, b);
      case LONG_SHL -> shiftLeftLong(op, a, b);
      case INT_SHR -> shiftRight(a, b, 31);
      case LONG_SHR -> shiftRight(a, b, 63);
      case INT_USHR -> shiftRightUnsigned(a, b, 31, 0xFFFFFFFFL);
      case LONG_USHR -> shiftRightUnsigned(a, b, 63, -1L);
      case INT_EQ, INT_NE, INT_LT, INT_LE, INT_GT, INT_GE, INT_ULT, REF_EQ, REF_NE, INSTANCEOF -> set(0, 1);
      case LONG_CMP -> set(a.low > b.high ? 1 : a.low >= b.high ? 0 : -1, a.high < b.low ? -1 : a.high <= b.low ? 0 : 1);
      case FLOAT_CMPL, FLOAT_CMPG, DOUBLE_CMPL, DOUBLE_CMPG -> set(-1, 1);
      case INT_TO_BYTE -> narrow(a, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case INT_TO_SHORT -> narrow(a, Short.MIN_VALUE, Short.MAX_VALUE);
      case INT_TO_CHAR -> narrow(a, Character.MIN_VALUE, Character.MAX_VALUE);
      case INT_TO_LONG -> set(a.low, a.high);
      case ARRAYLEN -> set(0, INT_MAX);
      default -> any(op);
    }
  }

  /**
   * Sets {@link #low} and {@link #high} to the bounds of the true result of an addition, subtraction, multiplication, negation or narrowing, cut to those of its type.
   *
   * @return whether nothing had to be cut: the operation cannot wrap
   */
  boolean exact(Op op, Node[] arguments) {
    Node a = arguments[0];
    Node b = arguments.length > 1 ? arguments[1] : a;
    return switch (op) {
      case INT_ADD -> cutToInt(a.low + b.low, a.high + b.high);
      case INT_SUB -> cutToInt(a.low - b.high, a.high - b.low);
      case INT_MUL -> cutToInt(Math.min(Math.min(a.low * b.low, a.low * b.high), Math.min(a.high * b.low, a.high * b.high)),
          Math.max(Math.max(a.low * b.low, a.low * b.high), Math.max(a.high * b.low, a.high * b.high)));
      case INT_NEG -> cutToInt(-a.high, -a.low);
      case LONG_TO_INT -> cutToInt(a.low, a.high);
      case LONG_ADD -> sum(a, b);
      case LONG_SUB -> difference(a, b);
      case LONG_MUL -> product(a, b);
      case LONG_NEG -> negation(a);
      default -> throw new IllegalArgumentException("no exact bounds of " + op.text());
    };
  }

  /** Returns the argument if bounds show that the operation changes nothing, else null. */
  static Node unchanged(Op op, Node[] arguments) {
    Node a = arguments[0];
    boolean same = switch (op) {
      case INT_TO_BYTE -> a.isWithin(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case INT_TO_SHORT -> a.isWithin(Short.MIN_VALUE, Short.MAX_VALUE);
      case INT_TO_CHAR -> a.isWithin(Character.MIN_VALUE, Character.MAX_VALUE);
      case INT_AND, LONG_AND -> arguments[1].isConstant() && a.low >= 0 && (ones(a.high) & ~arguments[1].low) == 0;
      case INT_REM, LONG_REM -> arguments[1].isConstant() && arguments[1].low > 0 && a.low > -arguments[1].low && a.high < arguments[1].low;
      case INT_NE -> a.isBoolean() && arguments[1].isBits(0);
      case INT_EQ -> a.isBoolean() && arguments[1].isBits(1);
      default -> false;
    };
    return same ? a : null;
  }

  /** Bounds what a field, element or method of this declared type gives: narrow types have narrow bounds. */
  static void declared(Node n, Class<?> type) {
    if (type == boolean.class) {
      bound(n, 0, 1);
    } else if (type == byte.class) {
      bound(n, Byte.MIN_VALUE, Byte.MAX_VALUE);
    } else if (type == short.class) {
      bound(n, Short.MIN_VALUE, Short.MAX_VALUE);
    } else if (type == char.class) {
      bound(n, Character.MIN_VALUE, Character.MAX_VALUE);
    }
  }

  private static void bound(Node n, long low, long high) {
    n.low = low;
    n.high = high;
  }

  private void set(long newLow, long newHigh) {
    low = newLow;
    high = newHigh;
  }

  /** Nothing is known but the type. */
  private void any(Op op) {
    boolean isInt = op.result() != 'J';
    set(isInt ? INT_MIN : Long.MIN_VALUE, isInt ? INT_MAX : Long.MAX_VALUE);
  }

  private boolean cutToInt(long trueLow, long trueHigh) {
    set(Math.min(Math.max(trueLow, INT_MIN), INT_MAX), Math.max(Math.min(trueHigh, INT_MAX), INT_MIN));
    return low == trueLow && high == trueHigh;
  }

  private void fitInt(long newLow, long newHigh) {
    narrowTo(newLow, newHigh, INT_MIN, INT_MAX);
  }

  private void narrow(Node a, long lowest, long highest) {
    narrowTo(a.low, a.high, lowest, highest);
  }

  private void narrowTo(long newLow, long newHigh, long lowest, long highest) {
    if (newLow >= lowest && newHigh <= highest) {
      set(newLow, newHigh);
    } else {
      set(lowest, highest);
    }
  }

  private boolean sum(Node a, Node b) {
    return cutToLong(sumOverflows(a.low, b.low), a.low < 0, a.low + b.low, sumOverflows(a.high, b.high), a.high < 0, a.high + b.high);
  }

  private boolean difference(Node a, Node b) {
    return cutToLong(differenceOverflows(a.low, b.high), a.low < 0, a.low - b.high, differenceOverflows(a.high, b.low), a.high < 0, a.high - b.low);
  }

  private boolean negation(Node a) {
    boolean cut = a.low == Long.MIN_VALUE;
    return cutToLong(a.high == Long.MIN_VALUE, false, -a.high, cut, false, -a.low);
  }

  /** Sets the bounds; one that overflowed is the end of the type that it went beyond. */
  private boolean cutToLong(boolean lowCut, boolean lowIsNegative, long newLow, boolean highCut, boolean highIsNegative, long newHigh) {
    set(lowCut ? end(lowIsNegative) : newLow, highCut ? end(highIsNegative) : newHigh);
    return !lowCut && !highCut;
  }

  private static long end(boolean negative) {
    return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private static boolean sumOverflows(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0;
  }

  private static boolean differenceOverflows(long a, long b) {
    return ((a ^ b) & (a ^ a - b)) < 0;
  }

  private boolean product(Node a, Node b) {
    boolean fits = true;
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (long x : new long[] {a.low, a.high}) {
      for (long y : new long[] {b.low, b.high}) {
        boolean overflows = Math.multiplyHigh(x, y) != x * y >> 63;
        long corner = overflows ? end((x ^ y) < 0) : x * y;
        fits &= !overflows;
        least = Math.min(least, corner);
        most = Math.max(most, corner);
      }
    }
    set(least, most);
    return fits;
  }

  private void quotient(Op op, Node a, Node b) {
    if (b.isConstant() && b.low > 0) {
      set(a.low / b.low, a.high / b.low);
    } else if (b.low > 0) {
      set(Math.min(a.low, 0), Math.max(a.high, 0));
    } else {
      any(op);
    }
  }

  /** A remainder has the sign of the dividend, and is no further from 0. */
  private void remainder(Node a, Node b) {
    set(Math.min(a.low, 0), Math.max(a.high, 0));
    if (b.isConstant() && b.low != 0) {
      long most = Math.abs(b.low) - 1; // right for the lowest long, too: both steps wrap
      set(Math.max(low, -most), Math.min(high, most));
    }
  }

  private void and(Op op, Node a, Node b) {
    OverflowTest test = OverflowTest.of(a, b);
    if (test != null && test.exact(this)) {
      set(0, op == Op.INT_AND ? INT_MAX : Long.MAX_VALUE);
    } else if (a.low >= 0 && b.low >= 0) {
      set(0, Math.min(a.high, b.high));
    } else if (a.low >= 0) {
      set(0, a.high);
    } else if (b.low >= 0) {
      set(0, b.high);
    } else {
      any(op);
    }
  }

  private void or(Op op, Node a, Node b) {
    if (a.low >= 0 && b.low >= 0) {
      set(0, ones(a.high | b.high));
    } else {
      any(op);
    }
  }

  /** Returns the smallest number of the form 2^n-1 that is not below a number that is not negative. */
  private static long ones(long n) {
    return n == 0 ? 0 : -1L >>> Long.numberOfLeadingZeros(n);
  }

  private void shiftLeft(Node a, Node b) {
    if (b.isConstant()) {
      int count = (int) b.low & 31;
      fitInt(a.low << count, a.high << count);
    } else {
      set(INT_MIN, INT_MAX);
    }
  }

  private void shiftLeftLong(Op op, Node a, Node b) {
    int count = (int) b.low & 63;
    if (b.isConstant() && a.low << count >> count == a.low && a.high << count >> count == a.high) {
      set(a.low << count, a.high << count);
    } else {
      any(op);
    }
  }

  private void shiftRight(Node a, Node b, int mask) {
    if (b.isConstant()) {
      int count = (int) b.low & mask;
      set(a.low >> count, a.high >> count);
    } else {
      set(Math.min(a.low, 0), Math.max(a.high, a.low >= 0 ? 0 : -1));
    }
  }

  private void shiftRightUnsigned(Node a, Node b, int mask, long all) {
    int count = b.isConstant() ? (int) b.low & mask : 0;
    if (a.low >= 0) {
      set(b.isConstant() ? a.low >> count : 0, a.high >> count);
    } else if (count > 0) {
      set(0, all >>> count);
    } else {
      set(mask == 31 ? INT_MIN : Long.MIN_VALUE, mask == 31 ? INT_MAX : Long.MAX_VALUE);
    }
  }
}
