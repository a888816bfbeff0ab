package dev.clew.samples.prolog.term;

import java.math.BigInteger;

/** A number. */
public abstract class Numeric extends Term {
  Numeric() {}

  /** Tells whether it is an integer. */
  public abstract boolean isInteger();

  /** Returns the integer, of a float the integer part. */
  public abstract BigInteger toBigInteger();

  /** Returns the nearest float, infinite if there is none. */
  public abstract double toDouble();
}
