package dev.clew.samples.prolog.arith;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Numeric;
import java.math.BigInteger;

/** Operations on integers only. */
@DontLookInside
final class Integers {
  private static final int MAX_BITS = 1 << 26;

  private Integers() {}

  private static BigInteger divisor(Numeric y) {
    BigInteger d = Checks.integer(y);
    if (d.signum() == 0) {
      throw Checks.zeroDivisor();
    }
    return d;
  }

  static Numeric divide(Numeric x, Numeric y) {
    return Int.of(Checks.integer(x).divide(divisor(y)));
  }

  static Numeric remainder(Numeric x, Numeric y) {
    return Int.of(Checks.integer(x).remainder(divisor(y)));
  }

  static Numeric modulo(Numeric x, Numeric y) {
    BigInteger a = Checks.integer(x);
    BigInteger d = divisor(y);
    BigInteger r = a.remainder(d);
    return Int.of(r.signum() * d.signum() < 0 ? r.add(d) : r);
  }

  static Numeric floorDivide(Numeric x, Numeric y) {
    BigInteger a = Checks.integer(x);
    BigInteger[] qr = a.divideAndRemainder(divisor(y));
    return Int.of(qr[1].signum() * y.toBigInteger().signum() < 0 ? qr[0].subtract(BigInteger.ONE) : qr[0]);
  }

  static Numeric and(Numeric x, Numeric y) {
    return Int.of(Checks.integer(x).and(Checks.integer(y)));
  }

  static Numeric or(Numeric x, Numeric y) {
    return Int.of(Checks.integer(x).or(Checks.integer(y)));
  }

  static Numeric xor(Numeric x, Numeric y) {
    return Int.of(Checks.integer(x).xor(Checks.integer(y)));
  }

  static Numeric complement(Numeric x) {
    return Int.of(Checks.integer(x).not());
  }

  static Numeric gcd(Numeric x, Numeric y) {
    return Int.of(Checks.integer(x).gcd(Checks.integer(y)));
  }

  static Numeric mostSignificantBit(Numeric x) {
    return new Int(Checks.integer(x).bitLength() - 1L);
  }

  static Numeric shiftLeft(Numeric x, Numeric y) {
    return shift(Checks.integer(x), Checks.integer(y));
  }

  static Numeric shiftRight(Numeric x, Numeric y) {
    return shift(Checks.integer(x), Checks.integer(y).negate());
  }

  private static Numeric shift(BigInteger x, BigInteger by) {
    if (x.signum() == 0 || by.bitLength() > 31 && by.signum() > 0 || x.bitLength() + Math.max(0L, by.longValue()) > MAX_BITS) {
      if (x.signum() == 0) {
        return new Int(0);
      }
      throw Errors.resource("memory");
    }
    return by.bitLength() > 31 ? new Int(x.signum() < 0 ? -1 : 0) : Int.of(x.shiftLeft(by.intValue()));
  }

  /** An integer power of integers; only 1 and -1 have negative powers that are integers. */
  static Numeric power(Numeric x, Numeric y) {
    BigInteger base = x.toBigInteger();
    BigInteger exponent = y.toBigInteger();
    if (base.equals(BigInteger.ONE) || base.signum() == 0 && exponent.signum() > 0) {
      return x;
    }
    if (base.equals(BigInteger.ONE.negate())) {
      return new Int(exponent.testBit(0) ? -1 : 1);
    }
    if (exponent.signum() < 0) {
      throw base.signum() == 0 ? Checks.zeroDivisor() : Errors.type("float", x);
    }
    if (exponent.bitLength() > 31 || (long) base.bitLength() * exponent.intValue() > MAX_BITS) {
      throw Errors.resource("memory");
    }
    return Int.of(base.pow(exponent.intValue()));
  }
}
