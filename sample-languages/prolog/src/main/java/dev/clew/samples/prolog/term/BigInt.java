package dev.clew.samples.prolog.term;

import java.math.BigInteger;

/** An integer that does not fit 64 bits. Made by {@link Int#of(BigInteger)} only, so that equal integers are of the same class. */
public final class BigInt extends Numeric {
  /** The value. */
  public final BigInteger value;

  BigInt(BigInteger value) {
    this.value = value;
  }

  @Override
  public boolean isInteger() {
    return true;
  }

  @Override
  public BigInteger toBigInteger() {
    return value;
  }

  @Override
  public double toDouble() {
    return value.doubleValue();
  }

  @Override
  int rank() {
    return 2;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
