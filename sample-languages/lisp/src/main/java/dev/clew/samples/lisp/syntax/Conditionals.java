package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Special;
import java.util.List;
import java.util.function.UnaryOperator;

/** Forms that choose. */
final class Conditionals {
  private static final Expr NOTHING = new Expr.Const(Special.UNSPECIFIED);
  private static final Expr TRUE = new Expr.Const(Boolean.TRUE);
  private static final Expr FALSE = new Expr.Const(Boolean.FALSE);

  private Conditionals() {}

  static Expr and(Expander expander, Pair form, Scope scope) {
    expander.check(form, 0, -1);
    List<Expr> parts = expander.all(form.cdr, scope, form);
    Expr result = parts.isEmpty() ? TRUE : parts.get(parts.size() - 1);
    for (int i = parts.size() - 2; i >= 0; i--) {
      result = new Expr.If(parts.get(i), result, FALSE);
    }
    return result;
  }

  static Expr or(Expander expander, Pair form, Scope scope) {
    expander.check(form, 0, -1);
    List<Expr> parts = expander.all(form.cdr, scope, form);
    Expr result = parts.isEmpty() ? FALSE : parts.get(parts.size() - 1);
    for (int i = parts.size() - 2; i >= 0; i--) {
      result = either(parts.get(i), result);
    }
    return result;
  }

  /** The first expression's value if that is true, else the second's. */
  private static Expr either(Expr first, Expr second) {
    Variable v = new Variable("or");
    Expr value = new Expr.LocalRef(v, Location.NONE);
    return new Expr.Let(List.of(v), List.of(first), new Expr.If(value, value, second));
  }

  static Expr when(Expander expander, Pair form, Scope scope) {
    expander.check(form, 1, -1);
    Pair parts = (Pair) form.cdr;
    return new Expr.If(expander.located(parts.car, form, scope), expander.sequence(parts.cdr, scope, form), NOTHING);
  }

  static Expr unless(Expander expander, Pair form, Scope scope) {
    expander.check(form, 1, -1);
    Pair parts = (Pair) form.cdr;
    return new Expr.If(expander.located(parts.car, form, scope), NOTHING, expander.sequence(parts.cdr, scope, form));
  }

  static Expr cond(Expander expander, Pair form, Scope scope) {
    expander.check(form, 0, -1);
    return clauses(expander, form.cdr, form, scope, NOTHING);
  }

  /** Expands the clauses of a {@code cond}, and of a {@code guard}, which does something else if none applies. */
  static Expr clauses(Expander expander, Object clauses, Pair form, Scope scope, Expr otherwise) {
    List<Object> list = Lists.items(clauses);
    Expr result = otherwise;
    for (int i = list.size() - 1; i >= 0; i--) {
      if (!(list.get(i) instanceof Pair clause) || Lists.length(clause) < 0) {
        throw expander.error(form.car + ": bad clause", form);
      }
      if (means(clause.car, scope, Auxiliary.ELSE)) {
        if (i < list.size() - 1) {
          throw expander.error(form.car + ": else must be the last clause", form);
        }
        result = expander.sequence(clause.cdr, scope, form);
      } else {
        result = clause(expander, clause, form, scope, result);
      }
    }
    return result;
  }

  private static Expr clause(Expander expander, Pair clause, Pair form, Scope scope, Expr otherwise) {
    Expr test = expander.located(clause.car, form, scope);
    if (clause.cdr == Special.NIL) {
      return either(test, otherwise);
    }
    if (clause.cdr instanceof Pair rest && means(rest.car, scope, Auxiliary.ARROW)) {
      if (Lists.length(rest) != 2) {
        throw expander.error(form.car + ": => is followed by one expression", form);
      }
      Expr receiver = expander.located(((Pair) rest.cdr).car, form, scope);
      return bound(test, v -> new Expr.If(v, new Expr.Call(receiver, List.of(v), expander.locationOf(clause)), otherwise));
    }
    return new Expr.If(test, expander.sequence(clause.cdr, scope, form), otherwise);
  }

  private static Expr bound(Expr value, UnaryOperator<Expr> body) {
    Variable v = new Variable("value");
    return new Expr.Let(List.of(v), List.of(value), body.apply(new Expr.LocalRef(v, Location.NONE)));
  }

  static Expr caseForm(Expander expander, Pair form, Scope scope) {
    expander.check(form, 1, -1);
    Pair parts = (Pair) form.cdr;
    return bound(expander.located(parts.car, form, scope), key -> cases(expander, Lists.items(parts.cdr), key, form, scope));
  }

  private static Expr cases(Expander expander, List<Object> clauses, Expr key, Pair form, Scope scope) {
    Expr result = NOTHING;
    for (int i = clauses.size() - 1; i >= 0; i--) {
      if (!(clauses.get(i) instanceof Pair clause) || Lists.length(clause) < 2) {
        throw expander.error("case: bad clause", form);
      }
      Expr body;
      if (means(((Pair) clause.cdr).car, scope, Auxiliary.ARROW)) {
        Expr receiver = expander.located(((Pair) ((Pair) clause.cdr).cdr).car, form, scope);
        body = new Expr.Call(receiver, List.of(key), expander.locationOf(clause));
      } else {
        body = expander.sequence(clause.cdr, scope, form);
      }
      result = means(clause.car, scope, Auxiliary.ELSE) ? body : new Expr.If(oneOf(expander, key, Lists.items(clause.car)), body, result);
    }
    return result;
  }

  private static Expr oneOf(Expander expander, Expr key, List<Object> data) {
    Expr result = FALSE;
    for (int i = data.size() - 1; i >= 0; i--) {
      Expr equal = expander.core("eqv?", Location.NONE, key, new Expr.Const(Stripping.strip(data.get(i))));
      result = result == FALSE ? equal : new Expr.If(equal, TRUE, result);
    }
    return result;
  }

  private static boolean means(Object datum, Scope scope, Auxiliary word) {
    return Alias.isIdentifier(datum) && scope.resolve(datum) == word;
  }
}
