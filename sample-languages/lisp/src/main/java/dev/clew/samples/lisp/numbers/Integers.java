package dev.clew.samples.lisp.numbers;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.lisp.values.SchemeError;
import java.math.BigInteger;

/** Integer division and what is built on it. An inexact argument makes an inexact result. */
public final class Integers {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  private Integers() {}

  /** Returns the integer in its normal form: a {@link Long} where it fits. */
  public static Object normal(BigInteger n) {
    return n.compareTo(LEAST) >= 0 && n.compareTo(GREATEST) <= 0 ? (Object) n.longValue() : n;
  }

  /** Returns an exact integer as a {@link BigInteger}. */
  public static BigInteger big(Object n) {
    return n instanceof Long x ? BigInteger.valueOf(x) : (BigInteger) n;
  }

  /** Returns whether it is an exact integer. */
  public static boolean isExactInteger(Object a) {
    return a instanceof Long || a instanceof BigInteger;
  }

  /** Returns whether it is an integer, exact or not. */
  public static boolean isInteger(Object a) {
    return isExactInteger(a) || a instanceof Double d && Math.rint(d) == d && !Double.isInfinite(d);
  }

  /** {@code truncate-quotient}. */
  public static Object quotient(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y != 0 && y != -1) {
      return x / y;
    }
    return slow("quotient", a, b);
  }

  /** {@code truncate-remainder}. */
  public static Object remainder(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y != 0) {
      return x % y;
    }
    return slow("remainder", a, b);
  }

  /** {@code floor-remainder}. */
  public static Object modulo(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y != 0) {
      long p = x;
      long q = y;
      long r = p % q;
      return r != 0 && (r ^ q) < 0 ? r + q : r;
    }
    return slow("modulo", a, b);
  }

  /** {@code floor-quotient}. */
  public static Object floorQuotient(Object a, Object b) {
    return slow("floor-quotient", a, b);
  }

  @DontLookInside
  private static Object slow(String name, Object a, Object b) {
    boolean inexact = a instanceof Double || b instanceof Double;
    BigInteger x = integer(name, a);
    BigInteger y = integer(name, b);
    if (y.signum() == 0) {
      throw SchemeError.of(name + ": division by zero", a, b);
    }
    BigInteger[] both = x.divideAndRemainder(y);
    boolean opposite = both[1].signum() != 0 && both[1].signum() != y.signum();
    BigInteger result = switch (name) {
      case "quotient" -> both[0];
      case "remainder" -> both[1];
      case "modulo" -> opposite ? both[1].add(y) : both[1];
      default -> opposite ? both[0].subtract(BigInteger.ONE) : both[0];
    };
    return inexact ? (Object) result.doubleValue() : normal(result);
  }

  /** Returns an integer of either exactness as a {@link BigInteger}; throws an error that names the operation for anything else. */
  public static BigInteger integer(String operation, Object a) {
    if (isExactInteger(a)) {
      return big(a);
    }
    if (isInteger(a)) {
      return big(Conversions.exact(a));
    }
    throw SchemeError.of(operation + ": expected an integer, got", a);
  }

  /** Greatest common divisor. */
  @DontLookInside
  public static Object gcd(Object a, Object b) {
    return match(integer("gcd", a).gcd(integer("gcd", b)), a, b);
  }

  /** Least common multiple. */
  @DontLookInside
  public static Object lcm(Object a, Object b) {
    BigInteger x = integer("lcm", a);
    BigInteger y = integer("lcm", b);
    BigInteger product = x.multiply(y).abs();
    return match(product.signum() == 0 ? product : product.divide(x.gcd(y)), a, b);
  }

  private static Object match(BigInteger n, Object a, Object b) {
    return a instanceof Double || b instanceof Double ? (Object) n.doubleValue() : normal(n);
  }

  /** Returns whether an integer is odd. */
  public static boolean isOdd(String operation, Object a) {
    return a instanceof Long x ? (x & 1) != 0 : integer(operation, a).testBit(0);
  }

  /** Returns the integer square root of a non-negative exact integer. */
  @DontLookInside
  public static BigInteger squareRoot(Object a) {
    if (!isExactInteger(a) || big(a).signum() < 0) {
      throw SchemeError.of("exact-integer-sqrt: expected an exact non-negative integer, got", a);
    }
    return big(a).sqrt();
  }
}
