package dev.clew.samples.prolog.term;

import dev.clew.annotations.DontLookInside;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Copies terms with new variables. One copier renames consistently over several terms. */
@DontLookInside
public final class Copier {
  private final Map<Var, Term> renamed = new IdentityHashMap<>();
  private final Stamp stamp;

  /** Makes a copier whose variables are of an age. */
  public Copier(Stamp stamp) {
    this.stamp = stamp;
  }

  /** Returns a copy. */
  public static Term copy(Term t, Stamp stamp) {
    return new Copier(stamp).copy(t);
  }

  /** Returns a new variable. It gets its identifier now, so that the variables of a copy are ordered from left to right. */
  private Var renamed() {
    Var made = new Var(stamp);
    made.identifier();
    return made;
  }

  /** Returns a copy. */
  public Term copy(Term term) {
    Term t = term.deref();
    if (!(t instanceof Struct s)) {
      return t instanceof Var v ? renamed.computeIfAbsent(v, k -> renamed()) : t;
    }
    Struct root = null;
    Struct parent = null;
    while (true) {
      int last = s.arity() - 1;
      Term[] arguments = new Term[last + 1];
      for (int i = 0; i < last; i++) {
        arguments[i] = copy(s.arg(i));
      }
      Struct made = Struct.of(s.functor, arguments);
      if (parent == null) {
        root = made;
      } else {
        parent.setArg(parent.arity() - 1, made);
      }
      if (last < 0) {
        return root;
      }
      Term next = s.arg(last).deref();
      if (next instanceof Struct n) {
        parent = made;
        s = n;
      } else {
        made.setArg(last, copy(next));
        return root;
      }
    }
  }

  /** Returns the variables of a term in the order of their first occurrence, left to right. */
  public static Set<Var> variables(Term term) {
    return variables(term, Integer.MAX_VALUE);
  }

  /** Returns the variables of a term down to a depth, and as many elements into a list: also a cyclic term has such a part. */
  public static Set<Var> variables(Term term, int depth) {
    Set<Var> found = new LinkedHashSet<>();
    collect(term, depth, found);
    return found;
  }

  private static void collect(Term term, int depth, Set<Var> found) {
    Term t = term.deref();
    for (int steps = 0; t instanceof Struct s && steps < depth; steps++) {
      for (int i = 0; i < s.arity() - 1; i++) {
        collect(s.arg(i), depth - 1, found);
      }
      t = s.arg(s.arity() - 1).deref();
    }
    if (t instanceof Var v) {
      found.add(v);
    }
  }
}
