package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Special;

/** The forms that everything else is made of. */
final class Basics {
  private Basics() {}

  static Expr quote(Expander expander, Pair form, Scope scope) {
    expander.check(form, 1, 1);
    return new Expr.Const(Stripping.strip(((Pair) form.cdr).car));
  }

  static Expr choice(Expander expander, Pair form, Scope scope) {
    expander.check(form, 2, 3);
    var parts = expander.all(form.cdr, scope, form);
    return new Expr.If(parts.get(0), parts.get(1), parts.size() > 2 ? parts.get(2) : new Expr.Const(Special.UNSPECIFIED));
  }

  static Expr assignment(Expander expander, Pair form, Scope scope) {
    expander.check(form, 2, 2);
    Pair parts = (Pair) form.cdr;
    if (!Alias.isIdentifier(parts.car)) {
      throw expander.error("set!: only variables can be assigned to", form);
    }
    Expr value = expander.located(((Pair) parts.cdr).car, form, scope);
    Binding target = scope.lookup(parts.car);
    if (target instanceof Variable v) {
      v.assign();
      return new Expr.LocalSet(v, value, expander.locationOf(form));
    }
    if (target instanceof Global g) {
      Global own = scope.environment().assignable(parts.car, g);
      return new Expr.GlobalSet(own, value, false, expander.locationOf(form));
    }
    throw expander.error("set!: a keyword cannot be assigned to", form);
  }
}
