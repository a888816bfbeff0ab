package dev.clew.samples.prolog.term;

import dev.clew.annotations.DontLookInside;
import java.util.Comparator;

/** The standard order of terms: variables by age of their names, floats, integers, atoms by character codes, compound terms by arity, name and arguments. */
@DontLookInside
public final class Order {
  /** The order as a comparator. */
  public static final Comparator<Term> STANDARD = Order::compare;

  private Order() {}

  /** Compares two terms, negative for less. */
  public static int compare(Term x, Term y) {
    Term a = x.deref();
    Term b = y.deref();
    while (true) {
      if (a == b) {
        return 0;
      }
      if (!(a instanceof Struct s) || !(b instanceof Struct t)) {
        return compareSimple(a, b);
      }
      int c = compareFunctors(s.functor, t.functor);
      if (c != 0) {
        return c;
      }
      int last = s.arity() - 1;
      for (int i = 0; i < last; i++) {
        c = compare(s.arg(i), t.arg(i));
        if (c != 0) {
          return c;
        }
      }
      if (last < 0) {
        return 0;
      }
      a = s.arg(last).deref();
      b = t.arg(last).deref();
    }
  }

  /** Tells whether two terms are the same, variables included. */
  public static boolean identical(Term x, Term y) {
    return compare(x, y) == 0;
  }

  private static int compareFunctors(Functor f, Functor g) {
    return f.arity != g.arity ? Integer.compare(f.arity, g.arity) : compareNames(f.name.name, g.name.name);
  }

  private static int compareSimple(Term a, Term b) {
    if (a.rank() != b.rank()) {
      return Integer.compare(a.rank(), b.rank());
    }
    if (a instanceof Var v && b instanceof Var w) {
      return Integer.compare(v.identifier(), w.identifier());
    }
    if (a instanceof Flt f && b instanceof Flt g) {
      return Double.compare(f.value, g.value);
    }
    if (a instanceof Int i && b instanceof Int j) {
      return Long.compare(i.value, j.value);
    }
    if (a instanceof Numeric m && b instanceof Numeric n) {
      return m.toBigInteger().compareTo(n.toBigInteger());
    }
    if (a instanceof Opaque o && b instanceof Opaque p) {
      return Integer.compare(o.identifier(), p.identifier());
    }
    return compareNames(a.toString(), b.toString());
  }

  /** Compares by code points, which for characters beyond 16 bits differs from the order of Java's strings. */
  private static int compareNames(String a, String b) {
    int n = Math.min(a.length(), b.length());
    for (int i = 0; i < n; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(a.codePointAt(i), b.codePointAt(i));
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
