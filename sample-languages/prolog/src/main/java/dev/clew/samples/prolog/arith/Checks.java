package dev.clew.samples.prolog.arith;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.term.Flt;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Numeric;
import java.math.BigDecimal;
import java.math.BigInteger;

/** What arguments and results must be. */
@DontLookInside
final class Checks {
  private Checks() {}

  /** Returns an argument that must be an integer. */
  static BigInteger integer(Numeric x) {
    if (!x.isInteger()) {
      throw Errors.type("integer", x);
    }
    return x.toBigInteger();
  }

  /** Returns an argument that is used as a float. */
  static double real(Numeric x) {
    double d = x.toDouble();
    if (Double.isInfinite(d)) {
      throw Errors.evaluation("float_overflow");
    }
    return d;
  }

  /** Returns a result that must be finite. */
  static Flt finite(double d) {
    if (Double.isInfinite(d)) {
      throw Errors.evaluation("float_overflow");
    }
    if (Double.isNaN(d)) {
      throw Errors.evaluation("undefined");
    }
    return new Flt(d);
  }

  /** Returns the integer nearest to what a rounding function gave. */
  static Numeric toInteger(double d) {
    if (Math.abs(d) < 9e18) {
      return new Int((long) d);
    }
    return Int.of(new BigDecimal(d).toBigInteger());
  }

  static PrologError zeroDivisor() {
    return Errors.evaluation("zero_divisor");
  }

  static PrologError undefined() {
    return Errors.evaluation("undefined");
  }

  /** Compares two numbers exactly, also an integer with a float. */
  static int compare(Numeric x, Numeric y) {
    if (x.isInteger() && y.isInteger()) {
      return x.toBigInteger().compareTo(y.toBigInteger());
    }
    if (!x.isInteger() && !y.isInteger()) {
      double a = x.toDouble();
      double b = y.toDouble();
      return a < b ? -1 : a > b ? 1 : 0;
    }
    return exact(x).compareTo(exact(y));
  }

  private static BigDecimal exact(Numeric x) {
    return x instanceof Flt f ? new BigDecimal(f.value) : new BigDecimal(x.toBigInteger());
  }
}
