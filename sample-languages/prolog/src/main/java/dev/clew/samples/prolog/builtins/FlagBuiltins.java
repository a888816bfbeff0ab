package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Builtins.Solutions;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;

/** The Prolog flags. */
final class FlagBuiltins {
  private FlagBuiltins() {}

  static void addTo(Predicates p) {
    p.add("set_prolog_flag", 2, FlagBuiltins::set);
    p.addMany("current_prolog_flag", 2, FlagBuiltins::current);
  }

  private static boolean set(Machine machine, Term[] a, ChoicePoint choice) {
    Term name = Args.bound(a[0]);
    Term value = Args.bound(a[1]);
    Atom flag = Args.atom(name);
    if (machine.flags.get(flag) == null) {
      throw Errors.domain("prolog_flag", flag);
    }
    if (!machine.flags.allows(flag, value)) {
      throw machine.flags.isFree(flag) ? Errors.domain("flag_value", Struct.of(Functor.of("+", 2), flag, value)) : Errors.permission("modify", "flag", flag);
    }
    if (!machine.flags.isFree(flag)) {
      throw Errors.permission("modify", "flag", flag);
    }
    machine.flags.set(flag, value);
    return true;
  }

  private static Solutions current(Machine machine, Term[] a, ChoicePoint choice) {
    Term wanted = a[0].deref();
    if (!(wanted instanceof Var) && machine.flags.get(Args.atom(wanted)) == null) {
      throw Errors.domain("prolog_flag", wanted);
    }
    var pairs = new ArrayList<Term>();
    for (Atom name : machine.flags.names()) {
      if (wanted instanceof Var || wanted == name) {
        pairs.add(Struct.of(Functor.MINUS, name, machine.flags.get(name)));
      }
    }
    return new Each(Struct.of(Functor.MINUS, a[0], a[1]), pairs);
  }
}
