package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Order;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorting, and the length of lists. */
final class SortBuiltins {
  private SortBuiltins() {}

  static void addTo(Predicates p) {
    p.add("msort", 2, (m, a, c) -> Unification.unify(a[1], Lists.of(sorted(Args.list(a[0]), Order.STANDARD, false)), c));
    p.add("sort", 2, SortBuiltins::sort);
    p.add("sort", 4, SortBuiltins::sortBy);
    p.add("keysort", 2, SortBuiltins::keysort);
    p.add("$skip_list", 3, SortBuiltins::skipList);
  }

  private static List<Term> sorted(List<Term> items, Comparator<Term> order, boolean unique) {
    var result = new ArrayList<>(items);
    result.sort(order);
    if (unique) {
      var different = new ArrayList<Term>();
      for (Term t : result) {
        if (different.isEmpty() || order.compare(different.get(different.size() - 1), t) != 0) {
          different.add(t);
        }
      }
      return different;
    }
    return result;
  }

  private static boolean sort(Machine machine, Term[] a, ChoicePoint choice) {
    List<Term> items = Args.list(a[0]);
    Args.partialList(a[1]);
    return Unification.unify(a[1], Lists.of(sorted(items, Order.STANDARD, true)), choice);
  }

  private static boolean keysort(Machine machine, Term[] a, ChoicePoint choice) {
    List<Term> items = Args.list(a[0]);
    for (Term t : items) {
      checkPair(Args.bound(t));
    }
    var given = new ArrayList<Term>();
    Lists.collect(a[1], given);
    Args.partialList(a[1]);
    for (Term t : given) {
      if (!(t instanceof Var)) {
        checkPair(t);
      }
    }
    return Unification.unify(a[1], Lists.of(sorted(items, (x, y) -> Order.compare(((Struct) x).arg(0), ((Struct) y).arg(0)), false)), choice);
  }

  private static void checkPair(Term t) {
    if (!(t instanceof Struct s) || s.functor != Functor.MINUS) {
      throw Errors.type("pair", t);
    }
  }

  private static Term key(int number, Term t) {
    if (number == 0) {
      return t;
    }
    if (!(t instanceof Struct s)) {
      throw Errors.typeOrInstantiation("compound", t);
    }
    if (number > s.arity()) {
      throw Errors.type("compound", t);
    }
    return s.arg(number - 1);
  }

  private static boolean sortBy(Machine machine, Term[] a, ChoicePoint choice) {
    int number = Args.count(a[0]);
    String order = Args.atom(a[1]).name;
    Comparator<Term> ascending = (x, y) -> Order.compare(key(number, x), key(number, y));
    Comparator<Term> comparator =
        switch (order) {
          case "@<", "@=<" -> ascending;
          case "@>", "@>=" -> ascending.reversed();
          default -> throw Errors.domain("order", a[1].deref());
        };
    List<Term> items = Args.list(a[2]);
    items.forEach(t -> key(number, t));
    return Unification.unify(a[3], Lists.of(sorted(items, comparator, !order.contains("="))), choice);
  }

  /** {@code $skip_list(List, Length, Rest)}: how many cells there are and what follows them. */
  private static boolean skipList(Machine machine, Term[] a, ChoicePoint choice) {
    long n = 0;
    Term t = a[0].deref();
    while (t instanceof Struct s && s.functor == Functor.LIST) {
      n++;
      t = s.arg(1).deref();
    }
    return Unification.unify(a[1], new Int(n), choice) && Unification.unify(a[2], t, choice);
  }
}
