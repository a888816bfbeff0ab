package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.arith.Expression;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables of a clause being compiled: their slots, and which have been met on the way to the goal being compiled. */
final class Slots {
  private final Map<Var, Integer> counts = new IdentityHashMap<>();
  private final Map<Var, Integer> slots = new IdentityHashMap<>();
  private Set<Var> met = newSet();
  private final Set<Var> inHead = newSet();
  private int size;

  private static Set<Var> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  int size() {
    return size;
  }

  /** Counts the occurrences of variables in a part of the clause. */
  void count(Term part) {
    count(part, counts);
  }

  private static void count(Term part, Map<Var, Integer> into) {
    Term t = part.deref();
    while (t instanceof Struct s) {
      int last = s.arity() - 1;
      for (int i = 0; i < last; i++) {
        count(s.arg(i), into);
      }
      t = s.arg(last).deref();
    }
    if (t instanceof Var v) {
      into.merge(v, 1, Integer::sum);
    }
  }

  /** Returns a slot for something of the compiler's own. */
  int anonymous() {
    return size++;
  }

  /** Tells whether a term is a variable that has not been met. */
  boolean isNew(Term t) {
    return t instanceof Var v && !met.contains(v);
  }

  private int slot(Var v) {
    return slots.computeIfAbsent(v, k -> size++);
  }

  /** Returns the patterns of the head's arguments, which come first. */
  Pattern[] headPatterns(Term[] terms) {
    for (Term t : terms) {
      inHead.addAll(variablesOf(t).keySet());
    }
    return patterns(terms);
  }

  Pattern[] patterns(Term[] terms) {
    Pattern[] result = new Pattern[terms.length];
    for (int i = 0; i < terms.length; i++) {
      result[i] = pattern(terms[i].deref());
    }
    return result;
  }

  /** Returns the pattern of a dereferenced term; its variables have been met from now on. */
  Pattern pattern(Term t) {
    if (t instanceof Var v) {
      if (!met.add(v)) {
        return inHead.contains(v) ? new Pattern.Next(slot(v)) : new Pattern.Answer(slot(v));
      }
      return counts.get(v) == 1 ? new Pattern.Anonymous() : new Pattern.First(slot(v));
    }
    if (t instanceof Atom a) {
      return new Pattern.OfAtom(a);
    }
    if (t instanceof Int i) {
      return new Pattern.OfInt(i);
    }
    if (!(t instanceof Struct s) || isGround(s)) {
      return new Pattern.OfConstant(t);
    }
    return new Pattern.OfStruct(s.functor, patterns(s.args()));
  }

  private static boolean isGround(Term term) {
    return variablesOf(term).isEmpty();
  }

  /** Returns the variables of a term, and how often each occurs. */
  private static Map<Var, Integer> variablesOf(Term term) {
    Map<Var, Integer> found = new IdentityHashMap<>();
    count(term, found);
    return found;
  }

  /** Returns the arithmetic expression that a term is, null if that cannot be told yet. */
  Expression expression(Term t) {
    if (t instanceof Numeric n) {
      return Expression.constant(n);
    }
    if (t instanceof Var v) {
      return met.contains(v) ? Expression.variable(slot(v)) : null;
    }
    if (!(t instanceof Struct s) || s.arity() > 2) {
      return null;
    }
    Expression x = expression(s.arg(0).deref());
    if (x == null) {
      return null;
    }
    if (s.arity() == 1) {
      return Expression.unary(s.name().name, x);
    }
    Expression y = expression(s.arg(1).deref());
    return y == null ? null : Expression.binary(s.name().name, x, y);
  }

  /** Returns the slots of variables that occur in branches for the first time, but not in one of them only; they count as met from now on. */
  int[] shared(List<Term> branches) {
    Set<Var> found = newSet();
    for (Term branch : branches) {
      variablesOf(branch).forEach(
          (v, n) -> {
            if (!met.contains(v) && n < counts.get(v)) {
              found.add(v);
            }
          });
    }
    met.addAll(found);
    return found.stream().mapToInt(this::slot).sorted().toArray();
  }

  /** Begins a branch; returns what had been met before. */
  Set<Var> enterBranch() {
    Set<Var> before = newSet();
    before.addAll(met);
    return before;
  }

  /** Ends a branch: what was met in it is not met in the next. */
  void leaveBranch(Set<Var> before) {
    met = newSet();
    met.addAll(before);
  }
}
