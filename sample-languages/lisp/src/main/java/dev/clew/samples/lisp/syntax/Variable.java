package dev.clew.samples.lisp.syntax;

/** A local variable. */
public final class Variable implements Binding {
  private final String name;
  private boolean assigned;

  /** Makes a variable; the name is for people. */
  public Variable(String name) {
    this.name = name;
  }

  /** Returns its name. */
  public String name() {
    return name;
  }

  /** Returns whether {@code set!} is used on it anywhere. */
  public boolean isAssigned() {
    return assigned;
  }

  void assign() {
    assigned = true;
  }
}
