package dev.clew.samples.prolog.arith;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/** Evaluates terms met at run time. */
public final class Arithmetic {
  private Arithmetic() {}

  /** Returns the value of a term. */
  public static Numeric evaluate(Term term) {
    Term t = term.deref();
    return t instanceof Numeric n ? n : evaluateOther(t);
  }

  @DontLookInside
  private static Numeric evaluateOther(Term t) {
    if (t instanceof Var) {
      throw Errors.instantiation();
    }
    if (t instanceof Atom a) {
      Numeric value = Functions.constant(a.name);
      if (value == null) {
        throw notEvaluable(Functor.of(a, 0));
      }
      return value;
    }
    if (!(t instanceof Struct s)) {
      throw Errors.type("evaluable", t);
    }
    if (s.functor == Functor.LIST && s.arg(1).deref() == Atom.NIL) {
      return evaluate(s.arg(0));
    }
    if (s.arity() == 1) {
      Unary f = Functions.unary(s.name().name);
      if (f != null) {
        return f.apply(evaluate(s.arg(0)));
      }
    } else if (s.arity() == 2 && !Lists.isCell(s)) {
      Binary f = Functions.binary(s.name().name);
      if (f != null) {
        return f.apply(evaluate(s.arg(0)), evaluate(s.arg(1)));
      }
    }
    throw notEvaluable(s.functor);
  }

  private static RuntimeException notEvaluable(Functor functor) {
    return Errors.type("evaluable", functor.indicator());
  }
}
