package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Copier;
import dev.clew.samples.prolog.term.Stamp;
import dev.clew.samples.prolog.term.Term;

/** Global variables: those that backtracking changes back, and those it does not. */
final class GlobalBuiltins {
  private GlobalBuiltins() {}

  static void addTo(Predicates p) {
    p.add("nb_setval", 2, GlobalBuiltins::setForGood);
    p.add("b_setval", 2, GlobalBuiltins::set);
    p.add("nb_getval", 2, GlobalBuiltins::get);
    p.add("b_getval", 2, GlobalBuiltins::get);
  }

  private static boolean setForGood(Machine machine, Term[] a, ChoicePoint choice) {
    machine.globals.put(Args.atom(a[0]), Copier.copy(a[1], Stamp.ANCIENT));
    return true;
  }

  private static boolean set(Machine machine, Term[] a, ChoicePoint choice) {
    Atom name = Args.atom(a[0]);
    Term old = machine.globals.put(name, a[1].deref());
    choice.onBacktracking(() -> machine.globals.put(name, old == null ? Atom.NIL : old));
    return true;
  }

  private static boolean get(Machine machine, Term[] a, ChoicePoint choice) {
    Term value = machine.globals.get(Args.atom(a[0]));
    if (value == null) {
      throw Errors.existence("variable", a[0].deref());
    }
    return Unification.unify(a[1], value, choice);
  }
}
