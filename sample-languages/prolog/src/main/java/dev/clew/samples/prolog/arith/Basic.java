package dev.clew.samples.prolog.arith;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.prolog.term.Flt;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Numeric;

/**
 * The operations that programs spend their time in. The cases of two small integers and of two floats are written out, so that the tracer sees them; all else is a call. Overflow is
 * found by signs: with {@link Math#addExact} the rare case would be a Java exception.
 */
final class Basic {
  private Basic() {}

  static Numeric add(Numeric x, Numeric y) {
    if (x instanceof Int a && y instanceof Int b) {
      long r = a.value + b.value;
      if (((a.value ^ r) & (b.value ^ r)) >= 0) {
        return new Int(r);
      }
    }
    return addSlowly(x, y);
  }

  static Numeric subtract(Numeric x, Numeric y) {
    if (x instanceof Int a && y instanceof Int b) {
      long r = a.value - b.value;
      if (((a.value ^ b.value) & (a.value ^ r)) >= 0) {
        return new Int(r);
      }
    }
    return subtractSlowly(x, y);
  }

  static Numeric multiply(Numeric x, Numeric y) {
    if (x instanceof Int a && y instanceof Int b) {
      // both within 31 bits: the product cannot overflow
      if ((int) a.value == a.value && (int) b.value == b.value) {
        return new Int(a.value * b.value);
      }
    }
    return multiplySlowly(x, y);
  }

  /** Integer division, truncating. */
  static Numeric divide(Numeric x, Numeric y) {
    if (x instanceof Int a && y instanceof Int b && b.value > 0) {
      return new Int(a.value / b.value);
    }
    return Integers.divide(x, y);
  }

  /** The remainder with the sign of the divisor. */
  static Numeric modulo(Numeric x, Numeric y) {
    if (x instanceof Int a && y instanceof Int b && b.value > 0) {
      long r = a.value % b.value;
      return new Int(r < 0 ? r + b.value : r);
    }
    return Integers.modulo(x, y);
  }


  static boolean less(Numeric x, Numeric y) {
    return x instanceof Int a && y instanceof Int b ? a.value < b.value : Checks.compare(x, y) < 0;
  }

  static boolean lessOrEqual(Numeric x, Numeric y) {
    return x instanceof Int a && y instanceof Int b ? a.value <= b.value : Checks.compare(x, y) <= 0;
  }

  static boolean equal(Numeric x, Numeric y) {
    return x instanceof Int a && y instanceof Int b ? a.value == b.value : Checks.compare(x, y) == 0;
  }

  @DontLookInside
  private static Numeric addSlowly(Numeric x, Numeric y) {
    if (x instanceof Flt || y instanceof Flt) {
      return Checks.finite(Checks.real(x) + Checks.real(y));
    }
    return Int.of(x.toBigInteger().add(y.toBigInteger()));
  }

  @DontLookInside
  private static Numeric subtractSlowly(Numeric x, Numeric y) {
    if (x instanceof Flt || y instanceof Flt) {
      return Checks.finite(Checks.real(x) - Checks.real(y));
    }
    return Int.of(x.toBigInteger().subtract(y.toBigInteger()));
  }

  @DontLookInside
  private static Numeric multiplySlowly(Numeric x, Numeric y) {
    if (x instanceof Flt || y instanceof Flt) {
      return Checks.finite(Checks.real(x) * Checks.real(y));
    }
    return Int.of(x.toBigInteger().multiply(y.toBigInteger()));
  }
}
