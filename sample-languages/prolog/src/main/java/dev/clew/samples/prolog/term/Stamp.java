package dev.clew.samples.prolog.term;

/**
 * The age of a variable: a choice point and all variables made while it is the newest share one stamp. A binding needs a trail entry only if the variable is older than the newest
 * choice point. An object of its own rather than the choice point itself, so that a variable keeps no discarded choice point alive; an object rather than a number, so that the
 * usual question "of the same age?" is one comparison of references, which the tracer answers by itself for variables made in the trace.
 */
public final class Stamp {
  /** Older than everything. */
  public static final Stamp ANCIENT = new Stamp(0);

  /** Counts choice points. */
  public final long serial;

  /** Makes a stamp. */
  public Stamp(long serial) {
    this.serial = serial;
  }

  /** Tells whether something of this age existed before the other. */
  public boolean isBefore(Stamp other) {
    return this != other && serial < other.serial;
  }
}
