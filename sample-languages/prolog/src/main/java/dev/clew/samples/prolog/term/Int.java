package dev.clew.samples.prolog.term;

import java.math.BigInteger;

/** An integer of 64 bits; larger ones are {@link BigInt}. Objects are not unique: compare values. */
public final class Int extends Numeric {
  /** The value. */
  public final long value;

  /** Makes an integer. */
  public Int(long value) {
    this.value = value;
  }

  /** Returns an integer in its smallest representation. */
  public static Numeric of(BigInteger value) {
    return value.bitLength() < 64 ? new Int(value.longValue()) : new BigInt(value);
  }

  @Override
  public boolean isInteger() {
    return true;
  }

  @Override
  public BigInteger toBigInteger() {
    return BigInteger.valueOf(value);
  }

  @Override
  public double toDouble() {
    return value;
  }

  @Override
  int rank() {
    return 2;
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
