package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Builtins.Solutions;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Clause;
import dev.clew.samples.prolog.engine.ClauseWalk;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicate;
import dev.clew.samples.prolog.engine.Predicate.Protection;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Copier;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.List;

/** Looking at clauses and changing them. */
final class ClauseBuiltins {
  private ClauseBuiltins() {}

  static void addTo(Predicates p) {
    p.add("asserta", 1, (m, a, c) -> add(m, a[0], false));
    p.add("assertz", 1, (m, a, c) -> add(m, a[0], true));
    p.add("assert", 1, (m, a, c) -> add(m, a[0], true));
    p.addMany("clause", 2, ClauseBuiltins::clause);
    p.addMany("retract", 1, ClauseBuiltins::retract);
    p.add("retractall", 1, ClauseBuiltins::retractAll);
    p.add("abolish", 1, ClauseBuiltins::abolish);
    p.addMany("current_predicate", 1, ClauseBuiltins::currentPredicate);
    p.addMany("$predicate", 1, (m, a, c) -> new Each(a[0], indicators(m)));
  }

  private static Term[] split(Term clause) {
    Term t = clause.deref();
    return t instanceof Struct s && s.functor == Functor.NECK ? new Term[] {s.arg(0).deref(), s.arg(1).deref()} : new Term[] {t, Atom.TRUE};
  }

  private static boolean add(Machine machine, Term clause, boolean atEnd) {
    Term[] parts = split(clause);
    Args.callable(parts[0]);
    if (!(parts[1] instanceof Var) && !parts[1].isCallable()) {
      throw Errors.type("callable", parts[1]);
    }
    Predicate predicate = machine.predicates.get(Machine.functorOf(parts[0]));
    checkModifiable(predicate, "modify");
    predicate.makeDynamic();
    machine.addClause(clause, atEnd, null, 0);
    return true;
  }

  private static void checkModifiable(Predicate predicate, String action) {
    if (predicate.protection() == Protection.LIBRARY) {
      predicate.clear();
    } else if (predicate.protection() == Protection.SYSTEM || (predicate.isDefined() && !predicate.isDynamic())) {
      throw Errors.permission(action, "static_procedure", predicate.functor.indicator());
    }
  }

  private static Solutions clause(Machine machine, Term[] a, ChoicePoint choice) {
    Term head = Args.callable(a[0]);
    Term body = a[1].deref();
    if (!(body instanceof Var) && !body.isCallable()) {
      throw Errors.type("callable", body);
    }
    Predicate predicate = machine.predicates.get(Machine.functorOf(head));
    if (predicate.protection() != Protection.NONE) {
      throw Errors.permission("access", "private_procedure", predicate.functor.indicator());
    }
    ClauseWalk walk = machine.clauses(head);
    return walk == null ? null : new ClauseSolutions(walk, head, body, false);
  }

  private static Solutions retract(Machine machine, Term[] a, ChoicePoint choice) {
    Term[] parts = split(a[0]);
    Term head = Args.callable(parts[0]);
    Predicate predicate = machine.predicates.get(Machine.functorOf(head));
    if (predicate.protection() != Protection.NONE || (predicate.isDefined() && !predicate.isDynamic())) {
      throw Errors.permission("modify", "static_procedure", predicate.functor.indicator());
    }
    ClauseWalk walk = machine.clauses(head);
    return walk == null ? null : new ClauseSolutions(walk, head, parts[1], true);
  }

  /** The clauses that unify, removed one by one if wanted. */
  private static final class ClauseSolutions extends Solutions {
    private final ClauseWalk walk;
    private final Term head;
    private final Term body;
    private final boolean remove;

    ClauseSolutions(ClauseWalk walk, Term head, Term body, boolean remove) {
      this.walk = walk;
      this.head = head;
      this.body = body;
      this.remove = remove;
    }

    @Override
    public boolean hasNext() {
      return walk.hasNext();
    }

    @Override
    public boolean next(Machine machine, ChoicePoint choice) {
      Clause clause = walk.next();
      Copier copier = new Copier(choice.stamp);
      return Unification.unify(head, copier.copy(clause.head), choice)
          && Unification.unify(body, copier.copy(clause.body), choice)
          && (!remove || machine.removeClause(clause));
    }
  }

  private static boolean retractAll(Machine machine, Term[] a, ChoicePoint choice) {
    Term head = Args.callable(a[0]);
    Predicate predicate = machine.predicates.get(Machine.functorOf(head));
    if (predicate.protection() == Protection.SYSTEM || (predicate.protection() == Protection.NONE && predicate.isDefined() && !predicate.isDynamic())) {
      throw Errors.permission("modify", "static_procedure", predicate.functor.indicator());
    }
    if (!predicate.isDefined()) {
      predicate.makeDynamic();
      return true;
    }
    ClauseWalk walk = machine.clauses(head);
    while (walk != null && walk.hasNext()) {
      Clause clause = walk.next();
      if (choice.wouldUnify(head, clause.head, machine)) {
        machine.removeClause(clause);
      }
    }
    return true;
  }

  private static boolean abolish(Machine machine, Term[] a, ChoicePoint choice) {
    Functor functor = Args.indicator(a[0]);
    Predicate predicate = machine.predicates.get(functor);
    if (predicate.protection() != Protection.NONE || (predicate.isDefined() && !predicate.isDynamic())) {
      throw Errors.permission("modify", "static_procedure", functor.indicator());
    }
    machine.abolish(predicate);
    return true;
  }

  private static List<Term> indicators(Machine machine) {
    var result = new ArrayList<Term>();
    for (Predicate predicate : machine.predicates.all()) {
      if (predicate.protection() == Protection.NONE && predicate.isDefined()) {
        result.add(predicate.functor.indicator());
      }
    }
    return result;
  }

  private static Solutions currentPredicate(Machine machine, Term[] a, ChoicePoint choice) {
    Term wanted = a[0].deref();
    if (!(wanted instanceof Var)) {
      boolean valid = wanted instanceof Struct s && s.functor == Functor.SLASH;
      if (valid) {
        Term name = ((Struct) wanted).arg(0).deref();
        Term arity = ((Struct) wanted).arg(1).deref();
        valid = (name instanceof Var || name instanceof Atom) && (arity instanceof Var || arity instanceof Numeric n && n.isInteger());
      }
      if (!valid) {
        throw Errors.type("predicate_indicator", wanted);
      }
    }
    var found = new ArrayList<Term>();
    for (Predicate predicate : machine.predicates.all()) {
      if (predicate.protection() == Protection.NONE && !predicate.clauses().isEmpty()) {
        found.add(predicate.functor.indicator());
      }
    }
    return new Each(wanted, found);
  }
}
