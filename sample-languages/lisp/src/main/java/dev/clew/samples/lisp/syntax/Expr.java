package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Special;
import java.util.List;

/** The core language. */
public sealed interface Expr {
  /** A constant. */
  record Const(Object value) implements Expr {}

  /** The value of a local variable. */
  record LocalRef(Variable variable, Location at) implements Expr {}

  /** An assignment to a local variable. */
  record LocalSet(Variable variable, Expr value, Location at) implements Expr {}

  /** The value of a global variable. */
  record GlobalRef(Global global, Location at) implements Expr {}

  /** An assignment to a global variable, or its definition. */
  record GlobalSet(Global global, Expr value, boolean definition, Location at) implements Expr {}

  /** A choice. */
  record If(Expr test, Expr then, Expr otherwise) implements Expr {}

  /** A procedure; {@code rest} is null if it takes a fixed number of arguments. */
  record Lambda(String name, List<Variable> parameters, Variable rest, Expr body, Location at) implements Expr {}

  /** A procedure that chooses by the number of its arguments. */
  record CaseLambda(String name, List<Lambda> clauses) implements Expr {}

  /** One expression after the other; at least one. */
  record Seq(List<Expr> expressions) implements Expr {}

  /** A call. */
  record Call(Expr procedure, List<Expr> arguments, Location at) implements Expr {}

  /** Variables that are bound in the body only. */
  record Let(List<Variable> variables, List<Expr> values, Expr body) implements Expr {}

  /** Variables that are bound in the body and in their own definitions, which are evaluated in order. */
  record Letrec(List<Variable> variables, List<Expr> values, Expr body) implements Expr {}

  /** Returns the expressions one after the other; none give nothing in particular. */
  static Expr seq(List<Expr> expressions) {
    if (expressions.isEmpty()) {
      return new Const(Special.UNSPECIFIED);
    }
    return expressions.size() == 1 ? expressions.get(0) : new Seq(expressions);
  }
}
