package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Pair;

/** A form of expression that is built in. */
public record Form(String name, Transformer transformer) implements Binding {
  /** How a form is expanded. */
  @FunctionalInterface
  public interface Transformer {
    /** Returns the expression that a form stands for. */
    Expr expand(Expander expander, Pair form, Scope scope);
  }
}
