package dev.clew.samples.lisp.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact number that is no integer, in lowest terms with a positive denominator. */
public final class Ratio extends Number {
  private static final long serialVersionUID = 1;
  /** Digits that decide how a quotient is rounded to a double, far beyond the 17 that matter. */
  private static final MathContext PRECISE = new MathContext(40, RoundingMode.HALF_EVEN);

  final BigInteger numerator;
  final BigInteger denominator;

  private Ratio(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Returns the quotient of two integers; the denominator is not 0. */
  static Object of(BigInteger n, BigInteger d) {
    BigInteger gcd = n.gcd(d);
    if (d.signum() < 0) {
      gcd = gcd.negate();
    }
    BigInteger numerator = n.divide(gcd);
    BigInteger denominator = d.divide(gcd);
    return denominator.equals(BigInteger.ONE) ? Integers.normal(numerator) : new Ratio(numerator, denominator);
  }

  @Override
  public double doubleValue() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), PRECISE).doubleValue();
  }

  @Override
  public int intValue() {
    return (int) longValue();
  }

  @Override
  public long longValue() {
    return numerator.divide(denominator).longValue();
  }

  @Override
  public float floatValue() {
    return (float) doubleValue();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Ratio r && r.numerator.equals(numerator) && r.denominator.equals(denominator);
  }

  @Override
  public int hashCode() {
    return numerator.hashCode() * 31 + denominator.hashCode();
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
