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
 * <p>Does not: bound long multiplication or division, nor floats. Guards teach bounds through {@link Comparisons}.
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
      case INT_ADD -> fitInt(a.low + b.low, a.high + b.high);
      case INT_SUB -> fitInt(a.low - b.high, a.high - b.low);
      case INT_MUL -> product(a, b);
      case INT_NEG -> fitInt(-a.high, -a.low);
      case INT_DIV -> quotient(a, b);
      case INT_REM -> remainder(a, b);
      case INT_AND, LONG_AND -> and(op == Op.INT_AND, a, b);
      case INT_OR, INT_XOR -> or(a, b);
      case INT_SHL -> shiftLeft(a, b);
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
      case LONG_TO_INT -> narrow(a, INT_MIN, INT_MAX);
      case INT_TO_LONG -> set(a.low, a.high);
      case LONG_ADD -> {
        if (fitsLong(a.low, b.low) && fitsLong(a.high, b.high)) {
          set(a.low + b.low, a.high + b.high);
        } else {
          anyLong();
        }
      }
      case LONG_SUB -> {
        if (b.low > Long.MIN_VALUE && fitsLong(a.low, -b.high) && fitsLong(a.high, -b.low)) {
          set(a.low - b.high, a.high - b.low);
        } else {
          anyLong();
        }
      }
      case ARRAYLEN -> set(0, INT_MAX);
      default -> {
        if (op.result() == 'J') {
          anyLong();
        } else {
          set(INT_MIN, INT_MAX);
        }
      }
    }
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

  private void anyLong() {
    set(Long.MIN_VALUE, Long.MAX_VALUE);
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

  private static boolean fitsLong(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) >= 0;
  }

  private void product(Node a, Node b) {
    long p = a.low * b.low;
    long q = a.low * b.high;
    long r = a.high * b.low;
    long s = a.high * b.high;
    fitInt(Math.min(Math.min(p, q), Math.min(r, s)), Math.max(Math.max(p, q), Math.max(r, s)));
  }

  private void quotient(Node a, Node b) {
    if (b.isConstant() && b.low > 0) {
      set(a.low / b.low, a.high / b.low);
    } else {
      set(INT_MIN, INT_MAX);
    }
  }

  private void remainder(Node a, Node b) {
    if (b.isConstant() && b.low != 0) {
      long most = Math.abs(b.low) - 1;
      set(a.low >= 0 ? 0 : Math.max(a.low, -most), a.high <= 0 ? 0 : Math.min(a.high, most));
    } else {
      set(a.low >= 0 ? 0 : INT_MIN, a.high <= 0 ? 0 : INT_MAX);
    }
  }

  private void and(boolean isInt, Node a, Node b) {
    if (a.low >= 0 && b.low >= 0) {
      set(0, Math.min(a.high, b.high));
    } else if (a.low >= 0) {
      set(0, a.high);
    } else if (b.low >= 0) {
      set(0, b.high);
    } else if (isInt) {
      set(INT_MIN, INT_MAX);
    } else {
      anyLong();
    }
  }

  private void or(Node a, Node b) {
    if (a.low >= 0 && b.low >= 0) {
      set(0, ones(a.high | b.high));
    } else {
      set(INT_MIN, INT_MAX);
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
