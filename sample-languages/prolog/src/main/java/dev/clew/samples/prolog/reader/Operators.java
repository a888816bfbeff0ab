package dev.clew.samples.prolog.reader;

import dev.clew.samples.prolog.term.Atom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operators. An atom can be one prefix operator and one infix or postfix operator at a time. */
public final class Operators {
  /** How an operator stands to its arguments, and whether these may have its own priority. */
  public enum Type {
    XFX(false, false),
    XFY(false, true),
    YFX(true, false),
    FY(false, true),
    FX(false, false),
    XF(false, false),
    YF(true, false);

    private final boolean left;
    private final boolean right;

    Type(boolean left, boolean right) {
      this.left = left;
      this.right = right;
    }

    /** Tells whether it stands before its argument. */
    public boolean isPrefix() {
      return this == FY || this == FX;
    }

    /** Tells whether it stands behind its argument. */
    public boolean isPostfix() {
      return this == XF || this == YF;
    }

    /** Returns the atom that names the type. */
    public Atom atom() {
      return Atom.of(name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  /** An operator's definition. */
  public record Operator(int priority, Type type) {
    /** Returns the highest priority of the left argument. */
    public int left() {
      return type.left ? priority : priority - 1;
    }

    /** Returns the highest priority of the right argument. */
    public int right() {
      return type.right ? priority : priority - 1;
    }
  }

  private final Map<String, Operator> prefix = new HashMap<>();
  private final Map<String, Operator> infix = new HashMap<>();
  private final Map<String, Operator> postfix = new HashMap<>();

  /** Makes the table that the standard starts with, and what else everyone has. */
  public Operators() {
    add(1200, Type.XFX, ":-", "-->");
    add(1200, Type.FX, ":-", "?-");
    add(1100, Type.XFY, ";", "|");
    add(1050, Type.XFY, "->", "*->");
    add(1150, Type.FX, "dynamic", "discontiguous", "initialization", "multifile");
    add(1000, Type.XFY, ",");
    add(900, Type.FY, "\\+");
    add(700, Type.XFX, "=", "\\=", "==", "\\==", "@<", "@=<", "@>", "@>=", "=..", "is", "=:=", "=\\=", "<", "=<", ">", ">=");
    add(200, Type.XFX, "**");
    add(200, Type.XFY, "^");
    add(500, Type.YFX, "+", "-", "/\\", "\\/");
    add(400, Type.YFX, "*", "/", "//", "rem", "mod", "div", "<<", ">>");
    add(200, Type.FY, "-", "+", "\\");
    add(200, Type.XFY, ":");
  }

  private void add(int priority, Type type, String... names) {
    for (String name : names) {
      table(type).put(name, new Operator(priority, type));
    }
  }

  private Map<String, Operator> table(Type type) {
    return type.isPrefix() ? prefix : type.isPostfix() ? postfix : infix;
  }

  /** Defines an operator; priority 0 removes it. */
  public void define(int priority, Type type, String name) {
    if (priority == 0) {
      table(type).remove(name);
    } else {
      add(priority, type, name);
    }
  }

  /** Returns the prefix operator of the name, or null. */
  public Operator prefix(String name) {
    return prefix.get(name);
  }

  /** Returns the infix operator of the name, or null. */
  public Operator infix(String name) {
    return infix.get(name);
  }

  /** Returns the postfix operator of the name, or null. */
  public Operator postfix(String name) {
    return postfix.get(name);
  }

  /** Tells whether the name is an operator of any type. */
  public boolean isOperator(String name) {
    return prefix.containsKey(name) || infix.containsKey(name) || postfix.containsKey(name);
  }

  /** A row of the table. */
  public record Entry(Atom name, Operator operator) {}

  /** Returns all operators, as they are now. */
  public List<Entry> entries() {
    var result = new ArrayList<Entry>();
    for (var table : List.of(prefix, infix, postfix)) {
      table.forEach((name, operator) -> result.add(new Entry(Atom.of(name), operator)));
    }
    return result;
  }
}
