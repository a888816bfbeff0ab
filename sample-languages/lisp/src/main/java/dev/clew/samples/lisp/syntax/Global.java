package dev.clew.samples.lisp.syntax;

import dev.clew.annotations.QuasiImmutable;

/**
 * A variable of a program's or a library's top level.
 *
 * <p>Most are defined once. Compiled code therefore takes the value for a constant and is thrown away when it changes ({@link QuasiImmutable}), so that calling
 * a global procedure costs no look-up and no check. A variable that is assigned to would have code thrown away again and again; after its first assignment it
 * says so, and is read from memory.
 */
public final class Global implements Binding {
  private final String name;
  private final boolean fixed;
  @QuasiImmutable private Object constant;
  @QuasiImmutable private boolean variable;
  private Object current;

  private Global(String name, Object value, boolean fixed) {
    this.name = name;
    this.constant = value;
    this.fixed = fixed;
  }

  /** Makes a variable; null stands for no value yet. */
  public Global(String name, Object value) {
    this(name, value, false);
  }

  /** Makes one that is part of the language and keeps its value for ever. */
  public static Global fixed(String name, Object value) {
    return new Global(name, value, true);
  }

  /** Returns its name. */
  public String name() {
    return name;
  }

  /** Returns whether it keeps its value for ever. */
  public boolean isFixed() {
    return fixed;
  }

  /** Returns its value, null if it has none yet. */
  public Object get() {
    return variable ? current : constant;
  }

  /** Gives it its first value, or another one. */
  public void set(Object value) {
    if (variable) {
      current = value;
    } else if (constant == null) {
      constant = value;
    } else if (constant != value) {
      current = value;
      variable = true;
    }
  }
}
