package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Symbol;

/** An identifier that a macro inserted: fresh for each expansion, so that it can neither capture nor be captured. */
public final class Alias {
  private final Object name;
  private final Scope scope;

  /** Makes an identifier that, unless something binds it, means what the name means in the scope. */
  Alias(Object name, Scope scope) {
    this.name = name;
    this.scope = scope;
  }

  /** Returns the identifier it stands for: a symbol, or another alias if that macro was itself made by a macro. */
  Object name() {
    return name;
  }

  Scope scope() {
    return scope;
  }

  /** Returns the symbol that an identifier was written as. */
  public static Symbol symbol(Object identifier) {
    Object name = identifier;
    while (name instanceof Alias a) {
      name = a.name;
    }
    return (Symbol) name;
  }

  static boolean isIdentifier(Object datum) {
    return datum instanceof Symbol || datum instanceof Alias;
  }

  @Override
  public String toString() {
    return symbol(this).name();
  }
}
