package dev.clew.samples.lisp.values;

/** Anything that can be called. How that is done is the machine's affair; the subclasses say what it needs to know. */
public abstract class Procedure {
  /** Returns the name that messages use. */
  public abstract String name();
}
