package dev.clew.trace;

import java.util.EnumMap;
import java.util.Map;

/** Each scalar operation as the plain Java expression it stands for, written down a second time for tests, in terms of boxed Java values. */
final class ScalarMeaning {
  interface Binary<A, B> {
    Object apply(A a, B b);
  }

  static final Map<Op, Binary<Object, Object>> ALL = new EnumMap<>(Op.class);

  static {
    ints(Op.INT_ADD, (a, b) -> a + b);
    ints(Op.INT_SUB, (a, b) -> a - b);
    ints(Op.INT_MUL, (a, b) -> a * b);
    ints(Op.INT_DIV, (a, b) -> a / b);
    ints(Op.INT_REM, (a, b) -> a % b);
    ints(Op.INT_NEG, (a, b) -> -a);
    ints(Op.INT_AND, (a, b) -> a & b);
    ints(Op.INT_OR, (a, b) -> a | b);
    ints(Op.INT_XOR, (a, b) -> a ^ b);
    ints(Op.INT_SHL, (a, b) -> a << b);
    ints(Op.INT_SHR, (a, b) -> a >> b);
    ints(Op.INT_USHR, (a, b) -> a >>> b);
    ints(Op.INT_EQ, (a, b) -> a.intValue() == b.intValue());
    ints(Op.INT_NE, (a, b) -> a.intValue() != b.intValue());
    ints(Op.INT_LT, (a, b) -> a < b);
    ints(Op.INT_LE, (a, b) -> a <= b);
    ints(Op.INT_GT, (a, b) -> a > b);
    ints(Op.INT_GE, (a, b) -> a >= b);
    ints(Op.INT_ULT, (a, b) -> Integer.toUnsignedLong(a) < Integer.toUnsignedLong(b));
    longs(Op.LONG_ADD, (a, b) -> a + b);
    longs(Op.LONG_SUB, (a, b) -> a - b);
    longs(Op.LONG_MUL, (a, b) -> a * b);
    longs(Op.LONG_DIV, (a, b) -> a / b);
    longs(Op.LONG_REM, (a, b) -> a % b);
    longs(Op.LONG_NEG, (a, b) -> -a);
    longs(Op.LONG_AND, (a, b) -> a & b);
    longs(Op.LONG_OR, (a, b) -> a | b);
    longs(Op.LONG_XOR, (a, b) -> a ^ b);
    longs(Op.LONG_CMP, (a, b) -> a < b ? -1 : a > b ? 1 : 0);
    ALL.put(Op.LONG_SHL, (a, b) -> (Long) a << (Integer) b);
    ALL.put(Op.LONG_SHR, (a, b) -> (Long) a >> (Integer) b);
    ALL.put(Op.LONG_USHR, (a, b) -> (Long) a >>> (Integer) b);
    floats(Op.FLOAT_ADD, (a, b) -> a + b);
    floats(Op.FLOAT_SUB, (a, b) -> a - b);
    floats(Op.FLOAT_MUL, (a, b) -> a * b);
    floats(Op.FLOAT_DIV, (a, b) -> a / b);
    floats(Op.FLOAT_REM, (a, b) -> a % b);
    floats(Op.FLOAT_NEG, (a, b) -> -a);
    floats(Op.FLOAT_CMPL, (a, b) -> a > b ? 1 : a < b ? -1 : (float) a == (float) b ? 0 : -1);
    floats(Op.FLOAT_CMPG, (a, b) -> a > b ? 1 : a < b ? -1 : (float) a == (float) b ? 0 : 1);
    doubles(Op.DOUBLE_ADD, (a, b) -> a + b);
    doubles(Op.DOUBLE_SUB, (a, b) -> a - b);
    doubles(Op.DOUBLE_MUL, (a, b) -> a * b);
    doubles(Op.DOUBLE_DIV, (a, b) -> a / b);
    doubles(Op.DOUBLE_REM, (a, b) -> a % b);
    doubles(Op.DOUBLE_NEG, (a, b) -> -a);
    doubles(Op.DOUBLE_CMPL, (a, b) -> a > b ? 1 : a < b ? -1 : (double) a == (double) b ? 0 : -1);
    doubles(Op.DOUBLE_CMPG, (a, b) -> a > b ? 1 : a < b ? -1 : (double) a == (double) b ? 0 : 1);
    ints(Op.INT_TO_LONG, (a, b) -> (long) a);
    ints(Op.INT_TO_FLOAT, (a, b) -> (float) a);
    ints(Op.INT_TO_DOUBLE, (a, b) -> (double) a);
    ints(Op.INT_TO_BYTE, (a, b) -> (int) a.byteValue());
    ints(Op.INT_TO_CHAR, (a, b) -> a & 0xffff);
    ints(Op.INT_TO_SHORT, (a, b) -> (int) a.shortValue());
    longs(Op.LONG_TO_INT, (a, b) -> a.intValue());
    longs(Op.LONG_TO_FLOAT, (a, b) -> (float) a);
    longs(Op.LONG_TO_DOUBLE, (a, b) -> (double) a);
    floats(Op.FLOAT_TO_INT, (a, b) -> a.intValue());
    floats(Op.FLOAT_TO_LONG, (a, b) -> a.longValue());
    floats(Op.FLOAT_TO_DOUBLE, (a, b) -> (double) a);
    doubles(Op.DOUBLE_TO_INT, (a, b) -> a.intValue());
    doubles(Op.DOUBLE_TO_LONG, (a, b) -> a.longValue());
    doubles(Op.DOUBLE_TO_FLOAT, (a, b) -> a.floatValue());
  }

  private ScalarMeaning() {}

  private static void ints(Op op, Binary<Integer, Integer> f) {
    ALL.put(op, (a, b) -> f.apply((Integer) a, (Integer) b));
  }

  private static void longs(Op op, Binary<Long, Long> f) {
    ALL.put(op, (a, b) -> f.apply((Long) a, (Long) b));
  }

  private static void floats(Op op, Binary<Float, Float> f) {
    ALL.put(op, (a, b) -> f.apply((Float) a, (Float) b));
  }

  private static void doubles(Op op, Binary<Double, Double> f) {
    ALL.put(op, (a, b) -> f.apply((Double) a, (Double) b));
  }
}
