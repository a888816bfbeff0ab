package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Pair;
import java.util.ArrayList;
import java.util.List;

/** Forms about when and in which dynamic environment something is evaluated; they call procedures of the core. */
final class Dynamics {
  private Dynamics() {}

  static Expr delay(Expander expander, Pair form, Scope scope) {
    expander.check(form, 1, 1);
    Expr value = expander.located(((Pair) form.cdr).car, form, scope);
    return lazy(expander, form, expander.core("%make-promise", Location.NONE, new Expr.Const(Boolean.TRUE), value));
  }

  static Expr delayForce(Expander expander, Pair form, Scope scope) {
    expander.check(form, 1, 1);
    return lazy(expander, form, expander.located(((Pair) form.cdr).car, form, scope));
  }

  private static Expr lazy(Expander expander, Pair form, Expr promise) {
    return expander.core("%make-promise", Location.NONE, new Expr.Const(Boolean.FALSE), thunk(expander, form, "promise", promise));
  }

  private static Expr thunk(Expander expander, Pair form, String name, Expr body) {
    return new Expr.Lambda(name, List.of(), null, body, expander.locationOf(form));
  }

  static Expr parameterize(Expander expander, Pair form, Scope scope) {
    expander.check(form, 2, -1);
    Pair parts = (Pair) form.cdr;
    List<Expr> bindings = new ArrayList<>();
    for (Object b : Lists.items(parts.car)) {
      if (Lists.length(b) != 2) {
        throw expander.error("parameterize: a binding consists of a parameter and a value", form);
      }
      bindings.add(expander.core("cons", Location.NONE, expander.all(b, scope, form).toArray(new Expr[0])));
    }
    Expr body = thunk(expander, form, "parameterize", Body.expand(expander, parts.cdr, scope, form));
    return expander.core("%parameterize", expander.locationOf(form), expander.core("list", Location.NONE, bindings.toArray(new Expr[0])), body);
  }

  /** The clauses become a procedure of the condition, and of a thunk that raises it again for the handlers outside. */
  static Expr guard(Expander expander, Pair form, Scope scope) {
    expander.check(form, 2, -1);
    Pair parts = (Pair) form.cdr;
    if (!(parts.car instanceof Pair spec) || !Alias.isIdentifier(spec.car)) {
      throw expander.error("guard: bad syntax", form);
    }
    Location at = expander.locationOf(form);
    Scope inner = new Scope(scope);
    Variable condition = inner.variable(spec.car);
    Variable again = new Variable("raise-again");
    Expr raiseAgain = new Expr.Call(new Expr.LocalRef(again, at), List.of(), at);
    Expr handler = new Expr.Lambda("guard", List.of(condition, again), null, Conditionals.clauses(expander, spec.cdr, form, inner, raiseAgain), at);
    return expander.core("%guard", at, thunk(expander, form, "guard", Body.expand(expander, parts.cdr, scope, form)), handler);
  }
}
