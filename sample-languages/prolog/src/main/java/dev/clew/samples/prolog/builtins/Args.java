package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.List;

/** Checks of arguments. Each returns the argument as what it must be, or throws the error of the standard. */
final class Args {
  private Args() {}

  static Atom atom(Term t) {
    if (t.deref() instanceof Atom a) {
      return a;
    }
    throw Errors.typeOrInstantiation("atom", t.deref());
  }

  /** An atom or a variable; null for a variable. */
  static Atom atomOrVar(Term t) {
    return t.deref() instanceof Var ? null : atom(t);
  }

  static Numeric integer(Term t) {
    if (t.deref() instanceof Numeric n && n.isInteger()) {
      return n;
    }
    throw Errors.typeOrInstantiation("integer", t.deref());
  }

  /** An integer that fits an int. */
  static int small(Term t) {
    if (integer(t) instanceof Int i && i.value == (int) i.value) {
      return (int) i.value;
    }
    throw Errors.resource("memory");
  }

  /** An integer that is not negative and fits an int. */
  static int count(Term t) {
    Numeric n = integer(t);
    if (n.toBigInteger().signum() < 0) {
      throw Errors.domain("not_less_than_zero", n);
    }
    return small(n);
  }

  /** A count or a variable; -1 for a variable. */
  static int countOrVar(Term t) {
    return t.deref() instanceof Var ? -1 : count(t);
  }

  static Term callable(Term t) {
    Term d = t.deref();
    if (d.isCallable()) {
      return d;
    }
    throw Errors.typeOrInstantiation("callable", d);
  }

  static Term bound(Term t) {
    Term d = t.deref();
    if (d instanceof Var) {
      throw Errors.instantiation();
    }
    return d;
  }

  /** The elements of a proper list. */
  static List<Term> list(Term t) {
    var items = new ArrayList<Term>();
    Term rest = Lists.collect(t, items);
    if (rest == Atom.NIL) {
      return items;
    }
    if (rest instanceof Var) {
      throw Errors.instantiation();
    }
    throw Errors.type("list", t.deref());
  }

  /** Checks that something is a list, or may become one. */
  static void partialList(Term t) {
    Term rest = Lists.collect(t, new ArrayList<>());
    if (rest != Atom.NIL && !(rest instanceof Var)) {
      throw Errors.type("list", t.deref());
    }
  }

  /** {@code Name/Arity}. */
  static Functor indicator(Term t) {
    Term d = bound(t);
    if (!(d instanceof Struct s) || s.functor != Functor.SLASH) {
      throw Errors.type("predicate_indicator", d);
    }
    Term name = bound(s.arg(0));
    Term arity = bound(s.arg(1));
    if (!(arity instanceof Numeric n) || !n.isInteger()) {
      throw Errors.type("integer", arity);
    }
    if (!(name instanceof Atom a)) {
      throw Errors.type("atom", name);
    }
    if (n.toBigInteger().signum() < 0) {
      throw Errors.domain("not_less_than_zero", arity);
    }
    return Functor.of(a, small(n));
  }

  /** One character as its code point. */
  static int character(Term t) {
    Term d = bound(t);
    if (d instanceof Atom a && a.isCharacter()) {
      return a.name.codePointAt(0);
    }
    throw Errors.type("character", d);
  }

  /** A character code. */
  static int code(Term t) {
    Numeric n = integer(t);
    if (n instanceof Int i && i.value >= 0 && i.value <= Character.MAX_CODE_POINT) {
      return (int) i.value;
    }
    throw Errors.representation("character_code");
  }
}
