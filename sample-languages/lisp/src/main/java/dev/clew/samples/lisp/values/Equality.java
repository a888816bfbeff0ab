package dev.clew.samples.lisp.values;

import dev.clew.annotations.DontLookInside;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The three equivalences. */
public final class Equality {
  /** How many pairs of objects are compared before cycles are looked for: looking costs more than comparing. */
  private static final int PATIENCE = 10_000;

  private Equality() {}

  /** {@code eq?}: identity, but for small integers and characters, which are no lasting objects here. */
  public static boolean eq(Object a, Object b) {
    return a == b
        || a instanceof Long x && b instanceof Long y && x.longValue() == y.longValue()
        || a instanceof Char c && b instanceof Char d && c.codePoint == d.codePoint
        || a instanceof Indistinguishable f && f.sameAs(b);
  }

  /** {@code eqv?}. */
  public static boolean eqv(Object a, Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Number && !(a instanceof Long)) {
      return a.equals(b);
    }
    return eq(a, b) || a instanceof MutableString s && s.points.length == 0 && b instanceof MutableString t && t.points.length == 0;
  }

  /** {@code equal?}; it ends for circular arguments too, and needs no Java stack for deep ones. */
  public static boolean equal(Object a, Object b) {
    if (!(a instanceof Pair) && !(a instanceof Object[])) {
      return leafEqual(a, b);
    }
    return deepEqual(a, b);
  }

  private static boolean leafEqual(Object a, Object b) {
    if (a instanceof MutableString s) {
      return b instanceof MutableString t && Arrays.equals(s.points, t.points);
    }
    if (a instanceof byte[] x) {
      return b instanceof byte[] y && Arrays.equals(x, y);
    }
    return eqv(a, b);
  }

  @DontLookInside
  private static boolean deepEqual(Object first, Object second) {
    ArrayDeque<Object> todo = new ArrayDeque<>();
    Set<Both> seen = new HashSet<>();
    int compared = 0;
    todo.push(first);
    todo.push(second);
    while (!todo.isEmpty()) {
      Object b = todo.pop();
      Object a = todo.pop();
      while (a instanceof Pair p && a != b) {
        if (!(b instanceof Pair q) || compared++ > PATIENCE && !seen.add(new Both(a, b))) {
          break;
        }
        if (!(p.car instanceof Pair) && !(p.car instanceof Object[])) {
          if (!leafEqual(p.car, q.car)) {
            return false;
          }
        } else {
          todo.push(p.car);
          todo.push(q.car);
        }
        a = p.cdr;
        b = q.cdr;
      }
      if (a == b || a instanceof Pair && b instanceof Pair) {
        continue;
      }
      if (a instanceof Object[] x && b instanceof Object[] y) {
        if (x.length != y.length) {
          return false;
        }
        if (compared++ <= PATIENCE || seen.add(new Both(a, b))) {
          for (int i = 0; i < x.length; i++) {
            todo.push(x[i]);
            todo.push(y[i]);
          }
        }
      } else if (!leafEqual(a, b)) {
        return false;
      }
    }
    return true;
  }

  /** Two objects that have been found equal as far as they have been compared. */
  private record Both(Object a, Object b) {
    @Override
    public boolean equals(Object o) {
      return o instanceof Both other && other.a == a && other.b == b;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(a) * 31 + System.identityHashCode(b);
    }
  }
}
