package dev.clew.samples.prolog.term;

import java.math.BigDecimal;
import java.math.BigInteger;

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
    String text = Double.toString(value);
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
}
