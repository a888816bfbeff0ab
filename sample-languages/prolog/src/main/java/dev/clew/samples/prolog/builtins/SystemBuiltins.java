package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Builtins.Solutions;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.library.Loader;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Flt;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.List;

/** Loading programs, messages, and what the system tells about itself. */
final class SystemBuiltins {
  private SystemBuiltins() {}

  static void addTo(Predicates p) {
    p.add("consult", 1, SystemBuiltins::consult);
    p.add("ensure_loaded", 1, SystemBuiltins::consult);
    p.add(".", 2, (m, a, c) -> consult(m, new Term[] {Struct.cons(a[0], a[1])}, c));
    p.add("statistics", 2, SystemBuiltins::statistics);
    p.add("get_time", 1, (m, a, c) -> Unification.unify(a[0], new Flt(System.currentTimeMillis() / 1000.0), c));
    p.add("garbage_collect", 0, (m, a, c) -> true);
    p.add("print_message", 2, SystemBuiltins::printMessage);
    p.addMany("current_atom", 1, SystemBuiltins::currentAtom);
  }

  private static boolean consult(Machine machine, Term[] a, ChoicePoint choice) {
    Term files = Args.bound(a[0]);
    List<Term> list = files == Atom.NIL || Lists.isCell(files) ? Args.list(files) : List.of(files);
    for (Term file : list) {
      if (!(Args.bound(file) instanceof Atom name)) {
        throw Errors.domain("source_sink", file);
      }
      new Loader(machine).load(name.name);
    }
    return true;
  }

  private static boolean statistics(Machine machine, Term[] a, ChoicePoint choice) {
    String key = Args.atom(a[0]).name;
    long now =
        switch (key) {
          case "runtime", "cputime", "process_cputime", "real_time", "walltime" -> System.nanoTime() / 1_000_000;
          default -> throw Errors.domain("statistics_key", a[0].deref());
        };
    if (key.equals("cputime") || key.equals("process_cputime")) {
      return Unification.unify(a[1], new Flt(now / 1000.0), choice);
    }
    Term last = machine.globals.put(Atom.of("$statistics_" + key), new Int(now));
    long since = last instanceof Int i ? now - i.value : now;
    return Unification.unify(a[1], Lists.of(List.of(new Int(now), new Int(since))), choice);
  }

  private static boolean printMessage(Machine machine, Term[] a, ChoicePoint choice) {
    String kind = Args.atom(a[0]).name;
    Term message = a[1].deref();
    if (kind.equals("error")) {
      machine.messages.error("", new PrologError(message));
    } else if (kind.equals("warning")) {
      machine.messages.warning(machine.messages.text(message));
    }
    return true;
  }


  private static Solutions currentAtom(Machine machine, Term[] a, ChoicePoint choice) {
    if (!(a[0].deref() instanceof Var)) {
      return a[0].deref() instanceof Atom ? new TermBuiltins.Once() : null;
    }
    var all = new ArrayList<Term>();
    Atom.all().forEach(all::add);
    return new Each(a[0], all);
  }
}
