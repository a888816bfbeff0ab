package dev.clew.samples.lisp.numbers;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.lisp.values.SchemeError;
import java.math.BigDecimal;
import java.math.BigInteger;

/** From exact to inexact and back, and to integers near by. */
public final class Conversions {
  private Conversions() {}

  /** Returns whether it is a number. */
  public static boolean isNumber(Object a) {
    return a instanceof Long || a instanceof Double || a instanceof BigInteger || a instanceof Ratio;
  }

  /** Returns whether it is a rational number: neither infinite nor NaN. */
  public static boolean isRational(Object a) {
    return isNumber(a) && !(a instanceof Double d && (d.isNaN() || d.isInfinite()));
  }

  /** Returns the exact number that is equal to it. */
  @DontLookInside
  public static Object exact(Object a) {
    if (!(a instanceof Double d)) {
      return a;
    }
    if (d.isNaN() || d.isInfinite()) {
      throw SchemeError.of("exact: there is no exact number for", a);
    }
    if (Math.rint(d) == d && Math.abs(d) < 1e18) {
      return (long) (double) d;
    }
    BigDecimal decimal = new BigDecimal(d);
    return decimal.scale() <= 0
        ? Integers.normal(decimal.toBigIntegerExact())
        : Ratio.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /** Returns the inexact number nearest to it. */
  public static Object inexact(Object a) {
    return a instanceof Double ? a : (Object) ((Number) a).doubleValue();
  }

  /** Ways to an integer. */
  public enum Rounding { FLOOR, CEILING, TRUNCATE, ROUND }

  /** Rounds to an integer of the same exactness. */
  @DontLookInside
  public static Object round(Rounding way, Object a) {
    if (a instanceof Double d) {
      return switch (way) {
        case FLOOR -> Math.floor(d);
        case CEILING -> Math.ceil(d);
        case TRUNCATE -> d < 0 ? Math.ceil(d) : Math.floor(d);
        case ROUND -> Math.rint(d);
      };
    }
    if (!(a instanceof Ratio r)) {
      return a;
    }
    BigInteger floor = floor(r);
    return Integers.normal(switch (way) {
      case FLOOR -> floor;
      case CEILING -> floor.add(BigInteger.ONE);
      case TRUNCATE -> r.numerator.divide(r.denominator);
      case ROUND -> roundEven(r, floor);
    });
  }

  private static BigInteger floor(Ratio r) {
    return r.numerator.subtract(r.numerator.mod(r.denominator)).divide(r.denominator);
  }

  private static BigInteger roundEven(Ratio r, BigInteger floor) {
    int half = r.numerator.subtract(floor.multiply(r.denominator)).shiftLeft(1).compareTo(r.denominator);
    return half > 0 || half == 0 && floor.testBit(0) ? floor.add(BigInteger.ONE) : floor;
  }

  /** Returns the numerator in lowest terms. */
  @DontLookInside
  public static Object numerator(Object a) {
    if (a instanceof Double) {
      return inexact(numerator(exact(a)));
    }
    return a instanceof Ratio r ? Integers.normal(r.numerator) : a;
  }

  /** Returns the denominator in lowest terms. */
  @DontLookInside
  public static Object denominator(Object a) {
    if (a instanceof Double) {
      return inexact(denominator(exact(a)));
    }
    return a instanceof Ratio r ? Integers.normal(r.denominator) : (Object) 1L;
  }
}
