package dev.clew.samples.prolog.arith;

import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Flt;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Numeric;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The table of evaluable functors. */
final class Functions {
  private static final SplittableRandom RANDOM = new SplittableRandom();
  private static final Map<String, Numeric> CONSTANTS =
      Map.of(
          "pi", new Flt(Math.PI),
          "e", new Flt(Math.E),
          "epsilon", new Flt(Math.ulp(1.0)),
          "max_tagged_integer", new Int(Long.MAX_VALUE),
          "min_tagged_integer", new Int(Long.MIN_VALUE));
  private static final Map<String, Unary> UNARY = new HashMap<>();
  private static final Map<String, Binary> BINARY = new HashMap<>();

  static {
    UNARY.put("+", x -> x);
    UNARY.put("-", x -> x instanceof Flt f ? new Flt(-f.value) : Int.of(x.toBigInteger().negate()));
    UNARY.put("abs", x -> x instanceof Flt f ? new Flt(Math.abs(f.value)) : Int.of(x.toBigInteger().abs()));
    UNARY.put("sign", x -> x instanceof Flt f ? new Flt(Math.signum(f.value)) : new Int(x.toBigInteger().signum()));
    UNARY.put("\\", Integers::complement);
    UNARY.put("msb", Integers::mostSignificantBit);
    UNARY.put("succ", x -> Int.of(Checks.integer(x).add(BigInteger.ONE)));
    UNARY.put("random", x -> Int.of(BigInteger.valueOf(RANDOM.nextLong(Checks.integer(x).longValueExact()))));
    UNARY.put("float", x -> Checks.finite(x.toDouble()));
    UNARY.put("float_integer_part", x -> new Flt(truncate(Checks.real(x))));
    UNARY.put("float_fractional_part", x -> x.isInteger() ? new Int(0) : new Flt(x.toDouble() - truncate(x.toDouble())));
    UNARY.put("integer", x -> x.isInteger() ? x : Checks.toInteger(roundAway(x.toDouble())));
    UNARY.put("truncate", x -> x.isInteger() ? x : Checks.toInteger(truncate(x.toDouble())));
    UNARY.put("round", x -> x.isInteger() ? x : Checks.toInteger(roundAway(x.toDouble())));
    UNARY.put("ceiling", x -> x.isInteger() ? x : Checks.toInteger(Math.ceil(x.toDouble())));
    UNARY.put("floor", x -> x.isInteger() ? x : Checks.toInteger(Math.floor(x.toDouble())));
    UNARY.put("sqrt", x -> Checks.finite(Math.sqrt(Checks.real(x))));
    UNARY.put("sin", x -> Checks.finite(Math.sin(Checks.real(x))));
    UNARY.put("cos", x -> Checks.finite(Math.cos(Checks.real(x))));
    UNARY.put("tan", x -> Checks.finite(Math.tan(Checks.real(x))));
    UNARY.put("asin", x -> Checks.finite(Math.asin(Checks.real(x))));
    UNARY.put("acos", x -> Checks.finite(Math.acos(Checks.real(x))));
    UNARY.put("atan", x -> Checks.finite(Math.atan(Checks.real(x))));
    UNARY.put("exp", x -> Checks.finite(Math.exp(Checks.real(x))));
    UNARY.put("log", Functions::log);
    UNARY.put("log2", x -> new Flt(log(x).toDouble() / Math.log(2)));
    BINARY.put("+", Basic::add);
    BINARY.put("-", Basic::subtract);
    BINARY.put("*", Basic::multiply);
    BINARY.put("//", Basic::divide);
    BINARY.put("mod", Basic::modulo);
    BINARY.put("rem", Integers::remainder);
    BINARY.put("div", Integers::floorDivide);
    BINARY.put("/", Functions::divide);
    BINARY.put("**", (x, y) -> x.isInteger() && y.isInteger() && y.toBigInteger().signum() >= 0 ? Integers.power(x, y) : floatPower(x, y));
    BINARY.put("^", (x, y) -> x.isInteger() && y.isInteger() ? Integers.power(x, y) : floatPower(x, y));
    BINARY.put(">>", Integers::shiftRight);
    BINARY.put("<<", Integers::shiftLeft);
    BINARY.put("/\\", Integers::and);
    BINARY.put("\\/", Integers::or);
    BINARY.put("xor", Integers::xor);
    BINARY.put("gcd", Integers::gcd);
    BINARY.put("min", (x, y) -> Basic.less(y, x) ? y : x);
    BINARY.put("max", (x, y) -> Basic.less(x, y) ? y : x);
    BINARY.put("atan2", Functions::atan2);
    BINARY.put("atan", Functions::atan2);
    BINARY.put("copysign", (x, y) -> new Flt(Math.copySign(Checks.real(x), Checks.real(y))));
    BINARY.put("log", (x, y) -> Checks.finite(log(y).toDouble() / log(x).toDouble()));
  }

  private Functions() {}

  /** Returns what an atom evaluates to, or null. Some are not constant. */
  static Numeric constant(String name) {
    return switch (name) {
      case "random" -> new Flt(RANDOM.nextDouble());
      case "cputime" -> new Flt(System.nanoTime() / 1e9);
      case "realtime" -> new Int(System.currentTimeMillis() / 1000);
      default -> CONSTANTS.get(name);
    };
  }

  static Unary unary(String name) {
    return UNARY.get(name);
  }

  static Binary binary(String name) {
    return BINARY.get(name);
  }

  private static double truncate(double d) {
    return d < 0 ? Math.ceil(d) : Math.floor(d);
  }

  private static double roundAway(double d) {
    double r = Math.floor(Math.abs(d));
    double up = Math.abs(d) - r >= 0.5 ? r + 1 : r;
    return d < 0 ? -up : up;
  }

  private static Numeric log(Numeric x) {
    double d = Checks.real(x);
    if (d <= 0) {
      throw Checks.undefined();
    }
    return new Flt(Math.log(d));
  }

  private static Numeric divide(Numeric x, Numeric y) {
    if (x.isInteger() && y.isInteger()) {
      BigInteger d = y.toBigInteger();
      if (d.signum() == 0) {
        throw Checks.zeroDivisor();
      }
      BigInteger[] qr = x.toBigInteger().divideAndRemainder(d);
      if (qr[1].signum() == 0) {
        return Int.of(qr[0]);
      }
    }
    double d = Checks.real(y);
    if (d == 0) {
      throw Checks.zeroDivisor();
    }
    return Checks.finite(Checks.real(x) / d);
  }

  private static Numeric floatPower(Numeric x, Numeric y) {
    double base = Checks.real(x);
    double exponent = Checks.real(y);
    if (base == 0 && exponent < 0) {
      throw Checks.zeroDivisor();
    }
    return Checks.finite(Math.pow(base, exponent));
  }

  private static Numeric atan2(Numeric x, Numeric y) {
    double a = Checks.real(x);
    double b = Checks.real(y);
    if (a == 0 && b == 0 && x.isInteger() && y.isInteger()) {
      throw Errors.evaluation("undefined");
    }
    return new Flt(Math.atan2(a, b));
  }
}
