package dev.clew.samples.lisp.numbers;

import dev.clew.annotations.DontLookInside;
import java.math.BigInteger;

/** Comparing two numbers. An exact and an inexact one are compared exactly, which keeps the order transitive. */
public final class Comparison {
  private Comparison() {}

  /** {@code =}. */
  public static boolean equal(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x.longValue() == y.longValue();
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue();
    }
    return compare("=", a, b) == 0;
  }

  /** {@code <}. */
  public static boolean less(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x < y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x < y;
    }
    return compare("<", a, b) == -1;
  }

  /** {@code <=}. */
  public static boolean lessOrEqual(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return x <= y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x <= y;
    }
    int order = compare("<=", a, b);
    return order == -1 || order == 0;
  }

  /** Returns -1, 0 or 1, and 2 if one of them is not a number in the sense of floating point. */
  @DontLookInside
  static int compare(String operation, Object a, Object b) {
    switch (Level.of(operation, a, b)) {
      case INTEGER:
        return Integers.big(a).compareTo(Integers.big(b));
      case RATIO:
        return sign(Arithmetic.subtract(a, b));
      default:
        double x = Level.toDouble(a);
        double y = Level.toDouble(b);
        if (Double.isNaN(x) || Double.isNaN(y)) {
          return 2;
        }
        if (a instanceof Double && Double.isInfinite(x) || b instanceof Double && Double.isInfinite(y) || a instanceof Double && b instanceof Double) {
          return a instanceof Double && b instanceof Double ? compareDoubles(x, y) : infiniteFirst(a, x, y);
        }
        return sign(Arithmetic.subtract(Conversions.exact(a), Conversions.exact(b)));
    }
  }

  private static int compareDoubles(double x, double y) {
    return x < y ? -1 : x == y ? 0 : 1;
  }

  /** One of the two is infinite, the other exact, whatever double it might round to. */
  private static int infiniteFirst(Object a, double x, double y) {
    return a instanceof Double ? x > 0 ? 1 : -1 : y > 0 ? -1 : 1;
  }

  /** Returns the sign of a real number: -1, 0 or 1; 0 for NaN. */
  public static int sign(Object a) {
    if (a instanceof Long x) {
      return Long.signum(x);
    }
    if (a instanceof Double x) {
      return x > 0 ? 1 : x < 0 ? -1 : 0;
    }
    return a instanceof Ratio r ? r.numerator.signum() : ((BigInteger) a).signum();
  }
}
