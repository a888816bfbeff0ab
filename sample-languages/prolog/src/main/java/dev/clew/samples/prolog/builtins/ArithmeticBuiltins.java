package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.arith.Arithmetic;
import dev.clew.samples.prolog.arith.Comparison;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.math.BigInteger;

/** Arithmetic on terms that are met at run time; what stands in clauses is compiled. */
final class ArithmeticBuiltins {
  private ArithmeticBuiltins() {}

  static void addTo(Predicates p) {
    p.add("is", 2, (m, a, c) -> Unification.unify(a[0], Arithmetic.evaluate(a[1]), c));
    for (Comparison comparison : Comparison.values()) {
      p.add(comparison.symbol(), 2, (m, a, c) -> comparison.holds(Arithmetic.evaluate(a[0]), Arithmetic.evaluate(a[1])));
    }
    p.add("succ", 2, ArithmeticBuiltins::succ);
    p.add("plus", 3, ArithmeticBuiltins::plus);
  }

  private static BigInteger natural(Term t) {
    Numeric n = Args.integer(t);
    if (n.toBigInteger().signum() < 0) {
      throw Errors.type("not_less_than_zero", n);
    }
    return n.toBigInteger();
  }

  private static boolean succ(Machine machine, Term[] a, ChoicePoint choice) {
    if (!(a[0].deref() instanceof Var)) {
      BigInteger n = natural(a[0]);
      if (!(a[1].deref() instanceof Var)) {
        natural(a[1]);
      }
      return Unification.unify(a[1], Int.of(n.add(BigInteger.ONE)), choice);
    }
    BigInteger n = natural(a[1]);
    return n.signum() > 0 && Unification.unify(a[0], Int.of(n.subtract(BigInteger.ONE)), choice);
  }

  private static boolean plus(Machine machine, Term[] a, ChoicePoint choice) {
    if (a[2].deref() instanceof Var) {
      return Unification.unify(a[2], Int.of(Args.integer(a[0]).toBigInteger().add(Args.integer(a[1]).toBigInteger())), choice);
    }
    int unknown = a[1].deref() instanceof Var ? 1 : 0;
    return Unification.unify(a[unknown], Int.of(Args.integer(a[2]).toBigInteger().subtract(Args.integer(a[1 - unknown]).toBigInteger())), choice);
  }
}
