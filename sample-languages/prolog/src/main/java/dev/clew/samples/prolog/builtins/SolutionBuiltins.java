package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Copier;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Opaque;
import dev.clew.samples.prolog.term.Order;
import dev.clew.samples.prolog.term.Stamp;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code findall}, {@code bagof} and the rest of the library need: a place that keeps terms while the search goes back. */
final class SolutionBuiltins {
  private SolutionBuiltins() {}

  static void addTo(Predicates p) {
    p.add("$collector", 1, (m, a, c) -> Unification.unify(a[0], new Collector(), c));
    p.add("$collect", 2, (m, a, c) -> ((Collector) a[0].deref()).terms.add(Copier.copy(a[1], Stamp.ANCIENT)));
    p.add("$collected", 3, SolutionBuiltins::collected);
    p.add("$check_partial_list", 1, SolutionBuiltins::checkPartialList);
    p.add("$free_variables", 3, SolutionBuiltins::freeVariables);
    p.add("$bag_groups", 2, SolutionBuiltins::groups);
  }

  private static final class Collector extends Opaque {
    private final List<Term> terms = new ArrayList<>();

    @Override
    public String kind() {
      return "collector";
    }
  }

  private static boolean collected(Machine machine, Term[] a, ChoicePoint choice) {
    return Unification.unify(a[1], Lists.of(((Collector) a[0].deref()).terms, a[2]), choice);
  }

  private static boolean checkPartialList(Machine machine, Term[] a, ChoicePoint choice) {
    Args.partialList(a[0]);
    return true;
  }

  /** {@code $free_variables(Template^Goal, Goal1, Witness)}: the goal without {@code ^}, and a term of the variables that are free in it (ISO 7.1.1.4). */
  private static boolean freeVariables(Machine machine, Term[] a, ChoicePoint choice) {
    Set<Var> bound = new LinkedHashSet<>();
    Term goal = a[0].deref();
    while (goal instanceof Struct s && s.functor == Functor.CARET) {
      bound.addAll(Copier.variables(s.arg(0)));
      goal = s.arg(1).deref();
    }
    Set<Var> free = new LinkedHashSet<>(Copier.variables(goal));
    free.removeAll(bound);
    Term witness = free.isEmpty() ? Atom.NIL : Lists.of(List.copyOf(free));
    return Unification.unify(a[1], goal, choice) && Unification.unify(a[2], witness, choice);
  }

  /** {@code $bag_groups(Sorted, Groups)}: puts pairs whose keys are variants of each other together. */
  private static boolean groups(Machine machine, Term[] a, ChoicePoint choice) {
    var groups = new ArrayList<Term>();
    List<Term> rest = Args.list(a[0]);
    while (!rest.isEmpty()) {
      Term key = ((Struct) rest.get(0)).arg(0);
      var items = new ArrayList<Term>();
      var others = new ArrayList<Term>();
      for (Term t : rest) {
        Struct pair = (Struct) t;
        if (isVariant(key, pair.arg(0))) {
          Unification.unify(key, pair.arg(0), choice);
          items.add(pair.arg(1));
        } else {
          others.add(pair);
        }
      }
      groups.add(Struct.of(Functor.MINUS, key, Lists.of(items)));
      rest = others;
    }
    return Unification.unify(a[1], Lists.of(groups), choice);
  }

  private static boolean isVariant(Term x, Term y) {
    return Order.compare(numbered(x), numbered(y)) == 0;
  }

  /** Returns a copy whose variables are numbered in order. */
  private static Term numbered(Term t) {
    Term copy = Copier.copy(t, Stamp.ANCIENT);
    int n = 0;
    for (Var v : Copier.variables(copy)) {
      v.binding = Struct.of("$VAR", new Int(n++));
    }
    return copy;
  }
}
