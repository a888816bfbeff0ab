package dev.clew.samples.lisp.numbers;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.lisp.values.SchemeError;
import java.math.BigInteger;

/**
 * The four operations on two numbers. Each begins with the two cases that programs spend their time in, two small integers and two doubles; a trace looks
 * inside and records just the case that happened. Overflow is tested by arithmetic and not by {@code Math.addExact}: where it does happen, it happens often,
 * and an exception each time is dear.
 */
public final class Arithmetic {
  private Arithmetic() {}

  /** Adds. */
  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long p = x;
      long q = y;
      long sum = p + q;
      return ((p ^ sum) & (q ^ sum)) < 0 ? (Object) BigInteger.valueOf(p).add(BigInteger.valueOf(q)) : (Object) sum;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x + y;
    }
    return addSlow(a, b);
  }

  /** Subtracts. */
  public static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long p = x;
      long q = y;
      long difference = p - q;
      return ((p ^ q) & (p ^ difference)) < 0 ? (Object) BigInteger.valueOf(p).subtract(BigInteger.valueOf(q)) : (Object) difference;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x - y;
    }
    return subtractSlow(a, b);
  }

  /** Multiplies. */
  public static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long p = x;
      long q = y;
      long product = p * q;
      return Math.multiplyHigh(p, q) == product >> 63 ? (Object) product : (Object) BigInteger.valueOf(p).multiply(BigInteger.valueOf(q));
    }
    if (a instanceof Double x && b instanceof Double y) {
      return x * y;
    }
    return multiplySlow(a, b);
  }

  /** Divides; an exact division by zero is an error. */
  public static Object divide(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x / y;
    }
    return divideSlow(a, b);
  }

  @DontLookInside
  private static Object addSlow(Object a, Object b) {
    switch (Level.of("+", a, b)) {
      case INTEGER:
        return Integers.normal(Integers.big(a).add(Integers.big(b)));
      case RATIO:
        return Ratio.of(num(a).multiply(den(b)).add(num(b).multiply(den(a))), den(a).multiply(den(b)));
      default:
        return Level.toDouble(a) + Level.toDouble(b);
    }
  }

  @DontLookInside
  private static Object subtractSlow(Object a, Object b) {
    switch (Level.of("-", a, b)) {
      case INTEGER:
        return Integers.normal(Integers.big(a).subtract(Integers.big(b)));
      case RATIO:
        return Ratio.of(num(a).multiply(den(b)).subtract(num(b).multiply(den(a))), den(a).multiply(den(b)));
      default:
        return Level.toDouble(a) - Level.toDouble(b);
    }
  }

  @DontLookInside
  private static Object multiplySlow(Object a, Object b) {
    switch (Level.of("*", a, b)) {
      case INTEGER:
        return Integers.normal(Integers.big(a).multiply(Integers.big(b)));
      case RATIO:
        return Ratio.of(num(a).multiply(num(b)), den(a).multiply(den(b)));
      default:
        return Level.toDouble(a) * Level.toDouble(b);
    }
  }

  @DontLookInside
  private static Object divideSlow(Object a, Object b) {
    if (Level.of("/", a, b) == Level.DOUBLE) {
      if (b instanceof Long y && y == 0) {
        throw SchemeError.of("/: division by zero", a, b);
      }
      return Level.toDouble(a) / Level.toDouble(b);
    }
    BigInteger divisor = num(b);
    if (divisor.signum() == 0) {
      throw SchemeError.of("/: division by zero", a, b);
    }
    return Ratio.of(num(a).multiply(den(b)), den(a).multiply(divisor));
  }

  /** Negates. */
  public static Object negate(Object a) {
    return a instanceof Double x ? (Object) (-x) : subtract(0L, a);
  }

  private static BigInteger num(Object a) {
    return a instanceof Ratio r ? r.numerator : Integers.big(a);
  }

  private static BigInteger den(Object a) {
    return a instanceof Ratio r ? r.denominator : BigInteger.ONE;
  }
}
