package dev.clew.samples.prolog.term;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;

/** A floating point number. */
public final class Flt extends Numeric {
  /** The value; always finite. */
  public final double value;

  /** Makes a float. */
  public Flt(double value) {
    this.value = value;
  }

  @Override
  public boolean isInteger() {
    return false;
  }

  @Override
  public BigInteger toBigInteger() {
    return new BigDecimal(value).toBigInteger();
  }

  @Override
  public double toDouble() {
    return value;
  }

  @Override
  int rank() {
    return 1;
  }

  /** Returns the shortest text that reads back as the same value, always with a decimal point. */
  @Override
  public String toString() {
    String text = digits();
    int exponent = text.indexOf('E');
    if (exponent < 0) {
      return text;
    }
    int power = Integer.parseInt(text.substring(exponent + 1));
    if (power > 0 && power < 15) {
      return new BigDecimal(text).toPlainString() + ".0";
    }
    return text.replace('E', 'e');
  }

  /** Returns what Java writes; before version 19 that has a digit or two more than are needed to tell large numbers from their neighbours. */
  private String digits() {
    String text = Double.toString(value);
    BigDecimal digits = new BigDecimal(text);
    if (digits.precision() < 17) {
      return text;
    }
    BigDecimal shortest = digits;
    for (int p = digits.precision() - 1; p > 0; p--) {
      BigDecimal shorter = new BigDecimal(value).round(new MathContext(p));
      if (shorter.doubleValue() != value) {
        break;
      }
      shortest = shorter;
    }
    return shortest == digits ? text : String.format(Locale.ROOT, "%." + (shortest.precision() - 1) + "E", shortest).replaceFirst("E([-+])0*", "E$1").replace("E+", "E");
  }
}
