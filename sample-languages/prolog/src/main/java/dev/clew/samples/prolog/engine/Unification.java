package dev.clew.samples.prolog.engine;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Effects;
import dev.clew.annotations.Memory;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Order;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/** Unification of two terms. */
public final class Unification {
  private Unification() {}

  /** Unifies, with bindings that a choice point takes back. The simple cases are here, where the tracer sees them; structures of unknown size are a call. */
  public static boolean unify(Term x, Term y, ChoicePoint choice) {
    Term a = x.deref();
    Term b = y.deref();
    if (a == b) {
      return true;
    }
    if (a instanceof Var v) {
      if (b instanceof Var w && v.stamp.isBefore(w.stamp)) {
        choice.bind(w, v);
      } else {
        choice.bind(v, b);
      }
      return true;
    }
    if (b instanceof Var w) {
      choice.bind(w, a);
      return true;
    }
    if (a instanceof Int i) {
      return b instanceof Int j && i.value == j.value;
    }
    return !(a instanceof Atom) && unifyStructures(a, b, choice);
  }

  /**
   * What it does to memory is bindings and their trail entries: compiled code keeps what it knows of all else, frames and choice points above all. It may raise: what is nested too deep overflows the
   * Java stack, and the driver catches that.
   */
  @DontLookInside
  @Effects(writes = Memory.FIELDS, fields = {"dev.clew.samples.prolog.term.Var.binding", "ChoicePoint.trail"}, observable = false)
  private static boolean unifyStructures(Term x, Term y, ChoicePoint choice) {
    Term a = x;
    Term b = y;
    while (a instanceof Struct s && b instanceof Struct t) {
      if (s == t) {
        return true;
      }
      if (s.functor != t.functor) {
        return false;
      }
      int last = s.arity() - 1;
      for (int i = 0; i < last; i++) {
        if (!unify(s.arg(i), t.arg(i), choice)) {
          return false;
        }
      }
      a = s.arg(last).deref();
      b = t.arg(last).deref();
    }
    return a instanceof Var || b instanceof Var ? unify(a, b, choice) : Order.identical(a, b);
  }

  /** Tells whether two terms are the same, as {@code ==} does. */
  static boolean identical(Term x, Term y) {
    Term a = x.deref();
    Term b = y.deref();
    if (a == b) {
      return true;
    }
    if (a instanceof Atom || b instanceof Atom || a instanceof Var || b instanceof Var) {
      return false;
    }
    if (a instanceof Int i && b instanceof Int j) {
      return i.value == j.value;
    }
    return Order.identical(a, b);
  }

  /** Unifies only if no variable is bound to a term that contains it. */
  @DontLookInside
  public static boolean unifyWithOccursCheck(Term x, Term y, ChoicePoint choice) {
    Term a = x.deref();
    Term b = y.deref();
    if (a instanceof Struct s && b instanceof Struct t) {
      if (s.functor != t.functor) {
        return false;
      }
      for (int i = 0; i < s.arity(); i++) {
        if (!unifyWithOccursCheck(s.arg(i), t.arg(i), choice)) {
          return false;
        }
      }
      return true;
    }
    if (a instanceof Var v && b instanceof Struct && occurs(v, b) || b instanceof Var w && a instanceof Struct && occurs(w, a)) {
      return false;
    }
    return unify(a, b, choice);
  }

  private static boolean occurs(Var v, Term term) {
    Term t = term.deref();
    while (t instanceof Struct s) {
      int last = s.arity() - 1;
      for (int i = 0; i < last; i++) {
        if (occurs(v, s.arg(i))) {
          return true;
        }
      }
      t = s.arg(last).deref();
    }
    return t == v;
  }
}
