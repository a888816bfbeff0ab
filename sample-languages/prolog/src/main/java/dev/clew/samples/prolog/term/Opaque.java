package dev.clew.samples.prolog.term;

/** A term that carries something of the engine's own through Prolog code: a stream, a collector of solutions, a place to cut to. Each is equal to itself only. */
public abstract class Opaque extends Term {
  private static int count;
  private int identifier;

  /** For subclasses elsewhere. */
  protected Opaque() {}

  /** Returns what messages call it. */
  public String kind() {
    return "opaque";
  }

  /** Returns a number for this object, for printing and comparing. */
  public final synchronized int identifier() {
    if (identifier == 0) {
      synchronized (Opaque.class) {
        identifier = ++count;
      }
    }
    return identifier;
  }

  @Override
  final int rank() {
    return 3;
  }

  @Override
  public final String toString() {
    return "<" + kind() + ">(" + identifier() + ")";
  }
}
