package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicate;
import dev.clew.samples.prolog.engine.Predicate.Protection;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import java.util.function.Consumer;

/** Declarations of predicates. */
final class DeclarationBuiltins {
  private DeclarationBuiltins() {}

  static void addTo(Predicates p) {
    p.add("dynamic", 1, (m, a, c) -> declare(m, a[0], DeclarationBuiltins::makeDynamic));
    p.add("discontiguous", 1, (m, a, c) -> declare(m, a[0], Predicate::makeDiscontiguous));
    p.add(
        "multifile",
        1,
        (m, a, c) ->
            declare(
                m,
                a[0],
                q -> {
                  q.makeMultifile();
                  q.ensureDefined();
                }));
  }

  private static void makeDynamic(Predicate predicate) {
    if (predicate.protection() == Protection.LIBRARY) {
      predicate.clear();
    }
    if (predicate.protection() == Protection.SYSTEM || (predicate.isDefined() && !predicate.isDynamic() && !predicate.clauses().isEmpty())) {
      throw Errors.permission("modify", "static_procedure", predicate.functor.indicator());
    }
    predicate.makeDynamic();
  }

  /** Does something with all indicators in a sequence or list of them. */
  private static boolean declare(Machine machine, Term term, Consumer<Predicate> action) {
    Term t = Args.bound(term);
    while (t instanceof Struct s && (s.functor == Functor.COMMA || Lists.isCell(s))) {
      declare(machine, s.arg(0), action);
      t = Args.bound(s.arg(1));
    }
    if (t != Atom.NIL) {
      action.accept(machine.predicates.get(Args.indicator(t)));
    }
    return true;
  }
}
