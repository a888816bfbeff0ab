package dev.clew.samples.lisp.values;

import dev.clew.annotations.DontLookInside;
import java.util.Arrays;

/** Hash codes that agree with the equivalences. */
public final class Hashing {
  /** How many parts of a datum are looked at: enough to tell data apart, and an end for circular ones. */
  private static final int PARTS = 64;

  private Hashing() {}

  /** A hash code that agrees with {@code eqv?}. */
  @DontLookInside
  public static int eqv(Object o) {
    if (o instanceof Number || o instanceof Char || o instanceof Boolean) {
      return o.hashCode();
    }
    return o instanceof Indistinguishable i ? i.sameHash() : System.identityHashCode(o);
  }

  /** A hash code that agrees with {@code equal?}. */
  @DontLookInside
  public static int equal(Object o) {
    return new Walk().hash(o);
  }

  /** Walks over a datum until it has seen enough. */
  private static final class Walk {
    private int left = PARTS;

    int hash(Object o) {
      if (o instanceof MutableString s) {
        return Arrays.hashCode(s.points);
      }
      if (o instanceof byte[] b) {
        return Arrays.hashCode(b);
      }
      if (o instanceof Object[] v) {
        int result = v.length;
        for (int i = 0; i < v.length && left-- > 0; i++) {
          result = result * 31 + hash(v[i]);
        }
        return result;
      }
      if (!(o instanceof Pair)) {
        return eqv(o);
      }
      int result = 17;
      Object rest = o;
      while (rest instanceof Pair p && left-- > 0) {
        result = result * 31 + hash(p.car);
        rest = p.cdr;
      }
      return rest instanceof Pair ? result : result * 31 + hash(rest);
    }
  }
}
