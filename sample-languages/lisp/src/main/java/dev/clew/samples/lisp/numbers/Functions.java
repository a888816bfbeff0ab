package dev.clew.samples.lisp.numbers;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.lisp.values.SchemeError;
import java.math.BigInteger;

/** Roots, powers and the transcendental functions. */
public final class Functions {
  private Functions() {}

  /** {@code sqrt}: exact for the squares of exact numbers. */
  public static Object sqrt(Object a) {
    if (a instanceof Double d && d >= 0) {
      return Math.sqrt(d);
    }
    return sqrtSlow(a);
  }

  @DontLookInside
  private static Object sqrtSlow(Object a) {
    if (a instanceof Double d) {
      if (d < 0) {
        throw negative(a);
      }
      return Math.sqrt(d);
    }
    if (Comparison.sign(a) < 0) {
      throw negative(a);
    }
    BigInteger n = Integers.big(Conversions.numerator(a));
    BigInteger d = Integers.big(Conversions.denominator(a));
    BigInteger rootN = n.sqrt();
    BigInteger rootD = d.sqrt();
    if (rootN.multiply(rootN).equals(n) && rootD.multiply(rootD).equals(d)) {
      return Ratio.of(rootN, rootD);
    }
    return Math.sqrt(Level.toDouble(a));
  }

  private static SchemeError negative(Object a) {
    return SchemeError.of("sqrt: there are no complex numbers here, so no root of", a);
  }

  /** {@code expt}. */
  @DontLookInside
  public static Object expt(Object base, Object exponent) {
    if (Integers.isExactInteger(exponent)) {
      return power(base, Integers.big(exponent));
    }
    Level.of("expt", base, exponent);
    if (base instanceof Long b && b == 0 && Comparison.sign(exponent) > 0) {
      return exponent instanceof Double ? (Object) 0.0 : (Object) 0L;
    }
    if (exponent instanceof Ratio r && r.denominator.equals(BigInteger.TWO) && Comparison.sign(base) >= 0) {
      return power(sqrt(base), r.numerator);
    }
    return Math.pow(Level.toDouble(base), Level.toDouble(exponent));
  }

  private static Object power(Object base, BigInteger exponent) {
    Level.of("expt", base);
    if (base instanceof Double d) {
      return Math.pow(d, exponent.doubleValue());
    }
    if (exponent.signum() < 0) {
      return Arithmetic.divide(1L, power(base, exponent.negate()));
    }
    if (base instanceof Long b && (b == 0 || b == 1 || b == -1)) {
      return exponent.signum() == 0 || b == 1 || b == -1 && !exponent.testBit(0) ? (Object) 1L : base;
    }
    if (exponent.bitLength() > 31) {
      throw SchemeError.of("expt: the result would not fit in memory", base, Integers.normal(exponent));
    }
    int n = exponent.intValue();
    return base instanceof Ratio r ? Ratio.of(r.numerator.pow(n), r.denominator.pow(n)) : Integers.normal(Integers.big(base).pow(n));
  }

  /** {@code exp}; exact for an exact 0, as are the functions below where the result is. */
  public static Object exp(Object a) {
    return isZero(a) ? (Object) 1L : (Object) Math.exp(real("exp", a));
  }

  /** {@code log} to the base e. */
  @DontLookInside
  public static Object log(Object a) {
    if (a instanceof Long n && n == 1) {
      return 0L;
    }
    if (a instanceof Long n && n == 0) {
      throw SchemeError.of("log: there is no logarithm of", a);
    }
    double value = real("log", a);
    if (value < 0) {
      throw SchemeError.of("log: there are no complex numbers here, so no logarithm of", a);
    }
    if (Double.isInfinite(value) && a instanceof BigInteger n) {
      int shift = n.bitLength() - 512;
      return Math.log(n.shiftRight(shift).doubleValue()) + shift * Math.log(2);
    }
    return Math.log(value);
  }

  /** {@code log} to a base. */
  public static Object log(Object a, Object base) {
    double quotient = real("log", log(a)) / real("log", log(base));
    // the quotient of two roundings misses whole powers by a hair
    double whole = Math.rint(quotient);
    return whole != quotient && Math.abs(whole - quotient) < 1e-12 && Math.pow(real("log", base), whole) == real("log", a) ? whole : quotient;
  }

  /** {@code sin}. */
  public static Object sin(Object a) {
    return isZero(a) ? a : (Object) Math.sin(real("sin", a));
  }

  /** {@code cos}. */
  public static Object cos(Object a) {
    return isZero(a) ? (Object) 1L : (Object) Math.cos(real("cos", a));
  }

  /** {@code tan}. */
  public static Object tan(Object a) {
    return isZero(a) ? a : (Object) Math.tan(real("tan", a));
  }

  /** {@code asin}. */
  public static Object asin(Object a) {
    return isZero(a) ? a : (Object) Math.asin(real("asin", a));
  }

  /** {@code acos}. */
  public static Object acos(Object a) {
    return a instanceof Long n && n == 1 ? (Object) 0L : (Object) Math.acos(real("acos", a));
  }

  /** {@code atan} of one argument. */
  public static Object atan(Object a) {
    return isZero(a) ? a : (Object) Math.atan(real("atan", a));
  }

  /** {@code atan} of two arguments. */
  public static Object atan(Object y, Object x) {
    if (isZero(y) && !(x instanceof Double) && Comparison.sign(x) > 0) {
      return 0L;
    }
    return Math.atan2(real("atan", y), real("atan", x));
  }

  /** {@code rationalize}: the simplest number not farther than {@code y} from {@code x}. */
  @DontLookInside
  public static Object rationalize(Object x, Object y) {
    if (Level.of("rationalize", x, y) == Level.DOUBLE) {
      double a = Level.toDouble(x);
      double b = Level.toDouble(y);
      if (Double.isNaN(a) || Double.isNaN(b) || Double.isInfinite(a) && Double.isInfinite(b)) {
        return Double.NaN;
      }
      if (Double.isInfinite(b)) {
        return 0.0;
      }
      return Double.isInfinite(a) ? (Object) a : Conversions.inexact(rationalize(Conversions.exact(x), Conversions.exact(y)));
    }
    Object distance = Comparison.sign(y) < 0 ? Arithmetic.negate(y) : y;
    Object low = Arithmetic.subtract(x, distance);
    Object high = Arithmetic.add(x, distance);
    if (Comparison.sign(low) > 0) {
      return simplest(low, high);
    }
    return Comparison.sign(high) < 0 ? Arithmetic.negate(simplest(Arithmetic.negate(high), Arithmetic.negate(low))) : (Object) 0L;
  }

  /** Returns the simplest number between two positive ones: by continued fractions, which agree as long as the two do. */
  private static Object simplest(Object low, Object high) {
    Object floor = Conversions.round(Conversions.Rounding.FLOOR, low);
    if (Comparison.equal(floor, low)) {
      return floor;
    }
    if (Comparison.less(floor, Conversions.round(Conversions.Rounding.FLOOR, high))) {
      return Arithmetic.add(floor, 1L);
    }
    Object rest = simplest(Arithmetic.divide(1L, Arithmetic.subtract(high, floor)), Arithmetic.divide(1L, Arithmetic.subtract(low, floor)));
    return Arithmetic.add(floor, Arithmetic.divide(1L, rest));
  }

  private static boolean isZero(Object a) {
    return a instanceof Long n && n == 0;
  }

  private static double real(String operation, Object a) {
    if (a instanceof Double d) {
      return d;
    }
    Level.of(operation, a);
    return Level.toDouble(a);
  }
}
