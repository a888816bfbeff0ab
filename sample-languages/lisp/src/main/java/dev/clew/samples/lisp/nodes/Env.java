package dev.clew.samples.lisp.nodes;

/**
 * An environment: the variables of one scope, and the scope around it. One class for all sizes, so that a trace that walks up a chain needs no check of
 * classes; the fields never change, so that what it has read once it need not read again, whatever was called in between.
 */
public final class Env {
  /** The scope around this one, null at the top level. */
  public final Env parent;

  private final Object a;
  private final Object b;
  private final Object c;
  private final Object d;
  private final Object[] more;

  private Env(Env parent, Object a, Object b, Object c, Object d, Object[] more) {
    this.parent = parent;
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    this.more = more;
  }

  /** Makes an environment of one variable. */
  public Env(Env parent, Object a) {
    this(parent, a, null, null, null, null);
  }

  /** Makes an environment of two variables. */
  public Env(Env parent, Object a, Object b) {
    this(parent, a, b, null, null, null);
  }

  /** Makes an environment of three variables. */
  public Env(Env parent, Object a, Object b, Object c) {
    this(parent, a, b, c, null, null);
  }

  /** Makes an environment of four variables. */
  public Env(Env parent, Object a, Object b, Object c, Object d) {
    this(parent, a, b, c, d, null);
  }

  /** Makes an environment of any number of variables but none. */
  static Env of(Env parent, Object[] values) {
    switch (values.length) {
      case 1:
        return new Env(parent, values[0]);
      case 2:
        return new Env(parent, values[0], values[1]);
      case 3:
        return new Env(parent, values[0], values[1], values[2]);
      case 4:
        return new Env(parent, values[0], values[1], values[2], values[3]);
      default:
        return new Env(parent, values[0], values[1], values[2], values[3], values);
    }
  }

  /** Returns the value of a variable by its number. */
  public Object get(int slot) {
    switch (slot) {
      case 0:
        return a;
      case 1:
        return b;
      case 2:
        return c;
      case 3:
        return d;
      default:
        return more[slot];
    }
  }
}
