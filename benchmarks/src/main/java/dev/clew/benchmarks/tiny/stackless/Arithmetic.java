package dev.clew.benchmarks.tiny.stackless;

/** Numbers are Java's boxes: Integer, which wraps around, and Double. */
final class Arithmetic {
  private Arithmetic() {}

  static Object add(Object left, Object right) {
    if (left instanceof Integer l && right instanceof Integer r) {
      return l + r;
    }
    return toDouble(left) + toDouble(right);
  }

  static Object subtract(Object left, Object right) {
    if (left instanceof Integer l && right instanceof Integer r) {
      return l - r;
    }
    return toDouble(left) - toDouble(right);
  }

  static Object multiply(Object left, Object right) {
    if (left instanceof Integer l && right instanceof Integer r) {
      return l * r;
    }
    return toDouble(left) * toDouble(right);
  }

  static Object remainder(Object left, Object right) {
    if (left instanceof Integer l && right instanceof Integer r) {
      return l % r;
    }
    return toDouble(left) % toDouble(right);
  }

  static boolean less(Object left, Object right) {
    if (left instanceof Integer l && right instanceof Integer r) {
      return l < r;
    }
    return toDouble(left) < toDouble(right);
  }

  static boolean equal(Object left, Object right) {
    return left.equals(right);
  }

  private static double toDouble(Object value) {
    if (value instanceof Number n) {
      return n.doubleValue();
    }
    throw new IllegalStateException("a number is wanted here, not " + value);
  }
}
