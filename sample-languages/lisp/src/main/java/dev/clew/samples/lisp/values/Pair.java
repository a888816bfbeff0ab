package dev.clew.samples.lisp.values;

/** A pair. The class is final, so that {@code instanceof} is a comparison of classes, which a trace makes once per object. */
public final class Pair {
  /** The first part. */
  public Object car;

  /** The second part. */
  public Object cdr;

  /** Makes a pair. */
  public Pair(Object car, Object cdr) {
    this.car = car;
    this.cdr = cdr;
  }
}
