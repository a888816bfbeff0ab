package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Builtins.Solutions;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.TermKind;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Copier;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Order;
import dev.clew.samples.prolog.term.Stamp;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Unification, tests, comparison, and taking terms apart. */
final class TermBuiltins {
  private TermBuiltins() {}

  static void addTo(Predicates p) {
    for (TermKind kind : TermKind.values()) {
      p.add(kind.name().toLowerCase(Locale.ROOT), 1, (m, a, c) -> kind.has(a[0].deref()));
    }
    p.add("ground", 1, (m, a, c) -> Copier.variables(a[0]).isEmpty());
    p.add("is_list", 1, (m, a, c) -> Lists.elements(a[0]) != null);
    p.add("=", 2, TermBuiltins::unify);
    p.add("unify_with_occurs_check", 2, (m, a, c) -> Unification.unifyWithOccursCheck(a[0], a[1], c));
    p.add("==", 2, (m, a, c) -> Order.compare(a[0], a[1]) == 0);
    p.add("\\==", 2, (m, a, c) -> Order.compare(a[0], a[1]) != 0);
    p.add("@<", 2, (m, a, c) -> Order.compare(a[0], a[1]) < 0);
    p.add("@=<", 2, (m, a, c) -> Order.compare(a[0], a[1]) <= 0);
    p.add("@>", 2, (m, a, c) -> Order.compare(a[0], a[1]) > 0);
    p.add("@>=", 2, (m, a, c) -> Order.compare(a[0], a[1]) >= 0);
    p.add("compare", 3, TermBuiltins::compare);
    p.add("functor", 3, TermBuiltins::functor);
    p.addMany("arg", 3, TermBuiltins::arg);
    p.add("=..", 2, TermBuiltins::univ);
    p.add("copy_term", 2, (m, a, c) -> Unification.unify(a[1], Copier.copy(a[0], c.stamp), c));
    p.add("term_variables", 2, TermBuiltins::termVariables);
    p.add("setarg", 3, TermBuiltins::setarg);
    p.add("nb_setarg", 3, TermBuiltins::setargForGood);
  }

  /** Unification as the flag {@code occurs_check} wants it. */
  private static boolean unify(Machine machine, Term[] a, ChoicePoint choice) {
    if (machine.flags.is("occurs_check", "false")) {
      return Unification.unify(a[0], a[1], choice);
    }
    if (machine.flags.is("occurs_check", "error") && choice.wouldUnify(a[0], a[1], machine) && !choice.wouldUnifyFinitely(a[0], a[1], machine)) {
      throw Errors.occursCheck(a[0], a[1]);
    }
    return Unification.unifyWithOccursCheck(a[0], a[1], choice);
  }

  private static boolean compare(Machine machine, Term[] a, ChoicePoint choice) {
    Term wanted = a[0].deref();
    if (!(wanted instanceof Var)) {
      String name = Args.atom(wanted).name;
      if (!name.equals("<") && !name.equals("=") && !name.equals(">")) {
        throw Errors.domain("order", wanted);
      }
    }
    int order = Order.compare(a[1], a[2]);
    return Unification.unify(wanted, Atom.of(order < 0 ? "<" : order > 0 ? ">" : "="), choice);
  }

  private static boolean functor(Machine machine, Term[] a, ChoicePoint choice) {
    Term t = a[0].deref();
    if (t instanceof Struct s) {
      return Unification.unify(a[1], s.name(), choice) && Unification.unify(a[2], new Int(s.arity()), choice);
    }
    if (!(t instanceof Var)) {
      return Unification.unify(a[1], t, choice) && Unification.unify(a[2], new Int(0), choice);
    }
    Term name = Args.bound(a[1]);
    Numeric arity = Args.integer(a[2]);
    if (arity.toBigInteger().signum() == 0) {
      if (name instanceof Struct) {
        throw Errors.type("atomic", name);
      }
      return Unification.unify(t, name, choice);
    }
    int n = Args.count(arity);
    if (name instanceof Struct) {
      throw Errors.type("atomic", name);
    }
    if (!(name instanceof Atom atom)) {
      throw Errors.type("atom", name);
    }
    Term[] arguments = new Term[n];
    for (int i = 0; i < n; i++) {
      arguments[i] = new Var(choice.stamp);
    }
    return Unification.unify(t, Struct.of(Functor.of(atom, n), arguments), choice);
  }

  private static Struct compound(Term t) {
    if (t.deref() instanceof Struct s) {
      return s;
    }
    throw Errors.typeOrInstantiation("compound", t.deref());
  }

  private static Solutions arg(Machine machine, Term[] a, ChoicePoint choice) {
    Term n = a[0].deref();
    Struct s = compound(a[1]);
    if (n instanceof Var) {
      return new ArgumentSolutions(s, n, a[2]);
    }
    Numeric index = Args.integer(n);
    if (index.toBigInteger().signum() < 0) {
      throw Errors.domain("not_less_than_zero", n);
    }
    if (index instanceof Int i && i.value >= 1 && i.value <= s.arity() && Unification.unify(a[2], s.arg((int) i.value - 1), choice)) {
      return new Once();
    }
    return null;
  }

  /** A solution that has been found already. */
  static final class Once extends Solutions {
    private boolean given;

    @Override
    public boolean hasNext() {
      return !given;
    }

    @Override
    public boolean next(Machine machine, ChoicePoint choice) {
      given = true;
      return true;
    }
  }

  private static final class ArgumentSolutions extends Solutions {
    private final Struct term;
    private final Term number;
    private final Term argument;
    private int next;

    ArgumentSolutions(Struct term, Term number, Term argument) {
      this.term = term;
      this.number = number;
      this.argument = argument;
    }

    @Override
    public boolean hasNext() {
      return next < term.arity();
    }

    @Override
    public boolean next(Machine machine, ChoicePoint choice) {
      int i = next++;
      return Unification.unify(argument, term.arg(i), choice) && Unification.unify(number, new Int(i + 1), choice);
    }
  }

  private static boolean univ(Machine machine, Term[] a, ChoicePoint choice) {
    Term t = a[0].deref();
    if (t instanceof Struct s) {
      Args.partialList(a[1]);
      var items = new ArrayList<Term>();
      items.add(s.name());
      items.addAll(List.of(s.args()));
      return Unification.unify(a[1], Lists.of(items), choice);
    }
    if (!(t instanceof Var)) {
      Args.partialList(a[1]);
      return Unification.unify(a[1], Struct.cons(t, Atom.NIL), choice);
    }
    List<Term> items = Args.list(a[1]);
    if (items.isEmpty()) {
      throw Errors.domain("non_empty_list", Atom.NIL);
    }
    Term name = items.get(0);
    if (items.size() == 1) {
      if (Args.bound(name) instanceof Struct) {
        throw Errors.type("atomic", name);
      }
      return Unification.unify(t, name, choice);
    }
    if (Args.bound(name) instanceof Struct) {
      throw Errors.type("atomic", name);
    }
    if (!(name instanceof Atom atom)) {
      throw Errors.type("atom", name);
    }
    Term[] arguments = items.subList(1, items.size()).toArray(Term[]::new);
    return Unification.unify(t, Struct.of(Functor.of(atom, arguments.length), arguments), choice);
  }

  private static boolean termVariables(Machine machine, Term[] a, ChoicePoint choice) {
    Args.partialList(a[1]);
    return Unification.unify(a[1], Lists.of(List.copyOf(Copier.variables(a[0]))), choice);
  }

  private static boolean setarg(Machine machine, Term[] a, ChoicePoint choice) {
    int i = Args.count(a[0]) - 1;
    Struct s = compound(a[1]);
    if (i < 0 || i >= s.arity()) {
      return false;
    }
    Term old = s.arg(i);
    s.setArg(i, a[2].deref());
    choice.onBacktracking(() -> s.setArg(i, old));
    return true;
  }

  private static boolean setargForGood(Machine machine, Term[] a, ChoicePoint choice) {
    int i = Args.count(a[0]) - 1;
    Struct s = compound(a[1]);
    if (i < 0 || i >= s.arity()) {
      return false;
    }
    s.setArg(i, Copier.copy(a[2], Stamp.ANCIENT));
    return true;
  }
}
