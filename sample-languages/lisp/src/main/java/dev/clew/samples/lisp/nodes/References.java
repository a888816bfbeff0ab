package dev.clew.samples.lisp.nodes;

import dev.clew.samples.lisp.syntax.Expr;
import dev.clew.samples.lisp.syntax.Variable;
import java.util.HashSet;
import java.util.Set;

/** Which variables an expression mentions. */
final class References {
  private final Set<Variable> found = new HashSet<>();

  private References() {}

  static Set<Variable> in(Expr e) {
    References r = new References();
    r.walk(e);
    return r.found;
  }

  private void walk(Expr e) {
    if (e instanceof Expr.LocalRef r) {
      found.add(r.variable());
    } else if (e instanceof Expr.LocalSet s) {
      found.add(s.variable());
      walk(s.value());
    } else if (e instanceof Expr.GlobalSet s) {
      walk(s.value());
    } else if (e instanceof Expr.If i) {
      walk(i.test());
      walk(i.then());
      walk(i.otherwise());
    } else if (e instanceof Expr.Lambda l) {
      walk(l.body());
    } else if (e instanceof Expr.CaseLambda c) {
      c.clauses().forEach(this::walk);
    } else if (e instanceof Expr.Seq s) {
      s.expressions().forEach(this::walk);
    } else if (e instanceof Expr.Call c) {
      walk(c.procedure());
      c.arguments().forEach(this::walk);
    } else if (e instanceof Expr.Let l) {
      l.values().forEach(this::walk);
      walk(l.body());
    } else if (e instanceof Expr.Letrec l) {
      l.values().forEach(this::walk);
      walk(l.body());
    }
  }
}
