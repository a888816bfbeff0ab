package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Which calls in a predicate may lead back to it. That is where loops of the program can close, and nothing but that: a wrong answer makes a program slower, not wrong, so it may be taken
 * from the clauses as they are when the predicate is called for the first time, and from a part of a large program.
 */
@FunctionalInterface
interface Recursion {
  /** How many predicates are looked at for one answer. */
  int LIMIT = 200;

  /** Tells whether a call of this functor may be recursive. */
  boolean test(Functor called);

  /** For clauses of which nothing is known: every call may be recursive. */
  static Recursion unknown() {
    return called -> true;
  }

  /** Follows the goals in the clauses of what is called. */
  static Recursion of(Predicate predicate, Predicates predicates) {
    return called -> {
      Set<Functor> seen = new HashSet<>();
      Deque<Functor> todo = new ArrayDeque<>();
      todo.add(called);
      while (!todo.isEmpty() && seen.size() < LIMIT) {
        Functor f = todo.pop();
        if (f == predicate.functor) {
          return true;
        }
        if (seen.add(f)) {
          for (Clause c : predicates.get(f).clauses()) {
            addGoals(c.body, todo);
          }
        }
      }
      return false;
    };
  }

  /** Adds the functors of all goals, and of all that may become goals: arguments of meta-calls are not told from others. */
  private static void addGoals(Term term, Deque<Functor> into) {
    Term t = term.deref();
    if (t.isCallable()) {
      into.add(Machine.functorOf(t));
    }
    if (t instanceof Struct s) {
      for (int i = 0; i < s.arity(); i++) {
        if (s.arg(i).deref() instanceof Struct a) {
          addGoals(a, into);
        }
      }
    }
  }
}
