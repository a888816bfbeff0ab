package dev.clew.samples.prolog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.samples.prolog.errors.PrologError;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Integer arithmetic, compiled and called, against Java's big integers, most of all where 64 bits end. */
class ArithmeticTest {
  private static final long[] EDGES = {0, 1, -1, 2, -2, 7, -7, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 31, 1L << 32, 3037000500L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1};

  private final Map<String, BinaryOperator<BigInteger>> operations = new LinkedHashMap<>();
  private final Prolog prolog = new Prolog(InputStream.nullInputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream());

  ArithmeticTest() {
    operations.put("+", BigInteger::add);
    operations.put("-", BigInteger::subtract);
    operations.put("*", BigInteger::multiply);
    operations.put("//", BigInteger::divide);
    operations.put("rem", BigInteger::remainder);
    operations.put("mod", (x, y) -> x.subtract(floor(x, y).multiply(y)));
    operations.put("div", ArithmeticTest::floor);
    operations.put("/\\", BigInteger::and);
    operations.put("\\/", BigInteger::or);
    operations.put("xor", BigInteger::xor);
    operations.put("min", BigInteger::min);
    operations.put("max", BigInteger::max);
    operations.put("gcd", BigInteger::gcd);
    StringBuilder program = new StringBuilder();
    int n = 0;
    for (String name : operations.keySet()) {
      program.append("c(").append(n++).append(", X, Y, Z) :- Z is '").append(name.replace("\\", "\\\\")).append("'(X, Y).\n");
    }
    program.append("order(X, Y, O) :- ( X < Y, Y > X, X =< Y, X =\\= Y -> O = (<) ; X > Y, X >= Y -> O = (>) ; X =:= Y, X =< Y, X >= Y -> O = (=) ).\n");
    prolog.consult("arithmetic", program.toString());
  }

  private static BigInteger floor(BigInteger x, BigInteger y) {
    BigInteger[] qr = x.divideAndRemainder(y);
    return qr[1].signum() * y.signum() < 0 ? qr[0].subtract(BigInteger.ONE) : qr[0];
  }

  private void check(BigInteger x, BigInteger y) {
    int n = 0;
    for (var operation : operations.entrySet()) {
      String expected;
      try {
        expected = operation.getValue().apply(x, y).toString();
      } catch (ArithmeticException e) {
        expected = "zero_divisor";
      }
      String quoted = "'" + operation.getKey().replace("\\", "\\\\") + "'(" + x + ", " + y + ")";
      assertThat(value("c(" + n++ + ", " + x + ", " + y + ", Z)")).as("compiled " + quoted).isEqualTo(expected);
      assertThat(value("Z is " + quoted)).as("called " + quoted).isEqualTo(expected);
    }
    String order = x.compareTo(y) < 0 ? "<" : x.equals(y) ? "=" : ">";
    assertThat(value("order(" + x + ", " + y + ", Z)")).as(x + " and " + y).isEqualTo(order);
  }

  private String value(String goal) {
    try {
      Solutions s = prolog.query(goal);
      return s.next() ? s.text("Z") : "no";
    } catch (PrologError e) {
      return e.ball().toString().contains("zero_divisor") ? "zero_divisor" : e.ball().toString();
    }
  }

  @Test
  void edgesOf64Bits() {
    for (long x : EDGES) {
      for (long y : EDGES) {
        check(BigInteger.valueOf(x), BigInteger.valueOf(y));
      }
    }
  }

  @Test
  void randomIntegersOfAllSizes() {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      BigInteger x = new BigInteger(random.nextInt(130), random);
      BigInteger y = new BigInteger(random.nextInt(130), random);
      check(random.nextBoolean() ? x : x.negate(), random.nextBoolean() ? y : y.negate());
    }
  }
}
