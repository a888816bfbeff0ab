package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Symbol;

/** {@code quasiquote}: what has no hole is a constant, the rest is put together at run time. */
final class Quasiquote {
  private final Expander expander;
  private final Scope scope;
  private final Pair form;

  private Quasiquote(Expander expander, Scope scope, Pair form) {
    this.expander = expander;
    this.scope = scope;
    this.form = form;
  }

  static Expr expand(Expander expander, Pair form, Scope scope) {
    expander.check(form, 1, 1);
    return new Quasiquote(expander, scope, form).template(((Pair) form.cdr).car, 1);
  }

  private Expr template(Object t, int depth) {
    if (t instanceof Object[] v) {
      Expr list = template(Lists.of(v), depth);
      return list instanceof Expr.Const c ? new Expr.Const(Lists.toArray(c.value())) : call("list->vector", list);
    }
    if (!(t instanceof Pair p)) {
      return new Expr.Const(Stripping.strip(t));
    }
    if (isWord(p, Auxiliary.UNQUOTE)) {
      return depth == 1 ? expander.located(argument(p), form, scope) : nested("unquote", p, depth - 1);
    }
    if (isQuasiquote(p)) {
      return nested("quasiquote", p, depth + 1);
    }
    if (p.car instanceof Pair inner && isWord(inner, Auxiliary.UNQUOTE_SPLICING)) {
      Expr rest = template(p.cdr, depth);
      if (depth > 1) {
        return cons(p, nested("unquote-splicing", inner, depth - 1), rest);
      }
      Expr spliced = expander.located(argument(inner), form, scope);
      return rest instanceof Expr.Const c && c.value() == Special.NIL ? spliced : call("append", spliced, rest);
    }
    return cons(p, template(p.car, depth), template(p.cdr, depth));
  }

  private Expr nested(String word, Pair p, int depth) {
    Expr inner = template(p.cdr, depth);
    return cons(p, new Expr.Const(Symbol.of(word)), inner);
  }

  private Expr cons(Pair whole, Expr car, Expr cdr) {
    if (!(car instanceof Expr.Const a) || !(cdr instanceof Expr.Const b)) {
      return call("cons", car, cdr);
    }
    boolean unchanged = a.value() == whole.car && b.value() == whole.cdr;
    return new Expr.Const(unchanged ? whole : new Pair(a.value(), b.value()));
  }

  private Expr call(String name, Expr... arguments) {
    return expander.core(name, Location.NONE, arguments);
  }

  private static Object argument(Pair p) {
    return ((Pair) p.cdr).car;
  }

  private boolean isWord(Pair p, Auxiliary word) {
    return Alias.isIdentifier(p.car) && Lists.length(p) == 2 && scope.resolve(p.car) == word;
  }

  private boolean isQuasiquote(Pair p) {
    return Alias.isIdentifier(p.car) && Lists.length(p) == 2 && scope.resolve(p.car) instanceof Form f && f.name().equals("quasiquote");
  }
}
