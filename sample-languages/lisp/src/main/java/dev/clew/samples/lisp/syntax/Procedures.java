package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Pair;
import java.util.ArrayList;
import java.util.List;

/** Forms that make procedures. */
final class Procedures {
  private Procedures() {}

  static Expr lambda(Expander expander, Pair form, Scope scope) {
    expander.check(form, 2, -1);
    Pair parts = (Pair) form.cdr;
    return lambda(expander, "lambda", parts.car, parts.cdr, scope, form);
  }

  static Expr.Lambda lambda(Expander expander, String name, Object parameters, Object body, Scope scope, Pair form) {
    Definitions.Formals formals = Definitions.formals(expander, parameters, form);
    Scope inner = new Scope(scope);
    List<Variable> variables = new ArrayList<>();
    formals.single().forEach(p -> variables.add(inner.variable(p)));
    Variable rest = formals.rest() == null ? null : inner.variable(formals.rest());
    return new Expr.Lambda(name, variables, rest, Body.expand(expander, body, inner, form), expander.locationOf(form));
  }

  static Expr caseLambda(Expander expander, Pair form, Scope scope) {
    expander.check(form, 0, -1);
    List<Expr.Lambda> clauses = new ArrayList<>();
    for (Object clause : Lists.items(form.cdr)) {
      if (!(clause instanceof Pair c)) {
        throw expander.error("case-lambda: bad clause", form);
      }
      clauses.add(lambda(expander, "case-lambda", c.car, c.cdr, scope, form));
    }
    return new Expr.CaseLambda("case-lambda", clauses);
  }

  /** Gives a procedure without a name the one of the variable it becomes the value of. */
  static Expr named(Expr value, String name) {
    if (value instanceof Expr.Lambda l && l.name().equals("lambda")) {
      return new Expr.Lambda(name, l.parameters(), l.rest(), l.body(), l.at());
    }
    return value instanceof Expr.CaseLambda c ? new Expr.CaseLambda(name, c.clauses()) : value;
  }
}
