package dev.clew.opt;

import dev.clew.trace.Kind;
import dev.clew.trace.Op;

/**
 * Decides comparisons from what is known, and learns from comparisons that guards decided.
 *
 * <p>Why one class for int, long and references: all three are questions about the set of possible outcomes {less, equal, greater} of a pair ({@link
 * Relations}), narrowed by ranges (numbers) or by {@link Aliasing} (references). An unsigned comparison is a signed one when both signs are known;
 * the bounds check of an array access, {@code int_ult(i, length)}, thus goes away when {@code 0 <= i} and {@code i < length} are known.
 *
 * <p>Invariants: an empty set means that the place cannot be reached (a guard before always fails); nothing is learned then.
 *
 * <p>Does not: compare floats, whose {@code cmp} results are plain ints here, and where NaN makes "not less" differ from "greater or equal".
 */
final class Comparisons {
  private final Relations relations;
  private final Aliasing aliasing;
  private final Facts facts;

  Comparisons(Relations relations, Aliasing aliasing, Facts facts) {
    this.relations = relations;
    this.aliasing = aliasing;
    this.facts = facts;
  }

  /** Returns the outcomes for which a comparison is true, or 0 if the operation is none of those that compare signed. */
  static int trueFor(Op op) {
    return switch (op) {
      case INT_EQ, REF_EQ -> Relations.EQUAL;
      case INT_NE, REF_NE -> Relations.DIFFERENT;
      case INT_LT -> Relations.LESS;
      case INT_LE -> Relations.LESS | Relations.EQUAL;
      case INT_GT -> Relations.GREATER;
      case INT_GE -> Relations.GREATER | Relations.EQUAL;
      default -> 0;
    };
  }

  /** Returns 1 if the comparison is known to be true, 0 if known to be false, else -1. */
  int decide(Op op, Node a, Node b) {
    if (op == Op.INT_ULT) {
      return decideUnsigned(a, b);
    }
    int possible = outcomes(a, b);
    int wanted = trueFor(op);
    return (possible & wanted) == 0 ? 0 : (possible & ~wanted) == 0 ? 1 : -1;
  }

  private int decideUnsigned(Node a, Node b) {
    if (a == b || b.isBits(0)) {
      return 0;
    }
    if (a.low >= 0) {
      int possible = outcomes(a, b);
      return b.high < 0 || possible == Relations.LESS ? 1 : b.low >= 0 && (possible & Relations.LESS) == 0 ? 0 : -1;
    }
    if (a.high >= 0) {
      return -1;
    }
    if (b.low >= 0) {
      return 0;
    }
    return b.high >= 0 ? -1 : decide(Op.INT_LT, a, b);
  }

  /** Returns the outcomes that comparing the two may have. */
  int outcomes(Node a, Node b) {
    if (a == b) {
      return Relations.EQUAL;
    }
    int possible = relations.get(a, b);
    if (a.kind == Kind.REF) {
      boolean differ = a.isNull() ? b.nonNull : b.isNull() ? a.nonNull : (a.nonNull || b.nonNull) && aliasing.distinct(a, b);
      return differ ? possible & Relations.DIFFERENT : possible;
    }
    if (apart(a, b)) {
      possible &= Relations.DIFFERENT;
    }
    if (a.low >= b.high) {
      possible &= a.low > b.high ? Relations.GREATER : Relations.GREATER | Relations.EQUAL;
    }
    if (a.high <= b.low) {
      possible &= a.high < b.low ? Relations.LESS : Relations.LESS | Relations.EQUAL;
    }
    return possible;
  }

  /**
   * Tells whether the two are the same value plus different constants: never equal, whatever wraps. So {@code a[i]} and {@code a[i + 1]} are
   * different places.
   */
  private static boolean apart(Node a, Node b) {
    return (isOffset(a) || isOffset(b)) && base(a) == base(b) && offset(a) != offset(b);
  }

  private static boolean isOffset(Node n) {
    return (n.op == Op.INT_ADD || n.op == Op.LONG_ADD) && n.arguments[1].find().isConstant();
  }

  /** Returns what a constant was added to, or the value itself. */
  static Node base(Node n) {
    return isOffset(n) ? n.arguments[0].find() : n;
  }

  /** Returns the constant that was added, or 0. */
  static long offset(Node n) {
    return isOffset(n) ? n.arguments[1].find().low : 0;
  }

  /** Learns that a comparison came out true or false. */
  void learn(Op op, Node a, Node b, boolean truth) {
    if (op == Op.INT_ULT) {
      learnUnsigned(a, b, truth);
    } else {
      restrict(a, b, truth ? trueFor(op) : Relations.ANY & ~trueFor(op));
    }
  }

  private void learnUnsigned(Node a, Node b, boolean truth) {
    if (b.low < 0) {
      return;
    }
    if (truth) {
      facts.within(a, 0, b.high - 1);
      restrict(a.find(), b.find(), Relations.LESS);
    } else if (a.low >= 0) {
      restrict(a, b, Relations.GREATER | Relations.EQUAL);
    }
  }

  /** Learns that only these outcomes are possible. */
  void restrict(Node a, Node b, int outcomes) {
    int possible = outcomes(a, b) & outcomes;
    if (possible == 0 || a == b) {
      return;
    }
    if (possible == Relations.EQUAL) {
      facts.equal(a, b);
      return;
    }
    if (possible == Relations.ANY) {
      return;
    }
    relations.put(a, b, possible);
    if (a.kind == Kind.REF) {
      if (a.isNull() || b.isNull()) {
        facts.nonNull(a.isNull() ? b : a);
      }
      return;
    }
    if ((possible & Relations.GREATER) == 0) {
      atMost(a, b, (possible & Relations.EQUAL) == 0);
    } else if ((possible & Relations.LESS) == 0) {
      atMost(b, a, (possible & Relations.EQUAL) == 0);
    } else {
      exclude(a, b);
      exclude(b, a);
    }
  }

  private void atMost(Node small, Node large, boolean strictly) {
    int step = strictly ? 1 : 0;
    if (strictly && (large.high == Long.MIN_VALUE || small.low == Long.MAX_VALUE)) {
      return;
    }
    long top = large.high - step;
    long bottom = small.low + step;
    facts.within(small, Long.MIN_VALUE, top);
    facts.within(large.find(), bottom, Long.MAX_VALUE);
  }

  /** If the value differs from a constant at the end of its range, the range gets shorter. */
  private void exclude(Node a, Node constant) {
    if (constant.isConstant() && a.low != a.high) {
      if (a.low == constant.low) {
        facts.within(a, a.low + 1, a.high);
      } else if (a.high == constant.low) {
        facts.within(a, a.low, a.high - 1);
      }
    }
  }
}
