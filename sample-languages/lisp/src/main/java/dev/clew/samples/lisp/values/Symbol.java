package dev.clew.samples.lisp.values;

import java.util.concurrent.ConcurrentHashMap;

/** A symbol; there is one for each name, so that symbols compare by identity. */
public final class Symbol {
  private static final ConcurrentHashMap<String, Symbol> TABLE = new ConcurrentHashMap<>();

  private final String name;

  private Symbol(String name) {
    this.name = name;
  }

  /** Returns the symbol of a name. */
  public static Symbol of(String name) {
    Symbol known = TABLE.get(name);
    return known != null ? known : TABLE.computeIfAbsent(name, Symbol::new);
  }

  /** Returns its name. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
