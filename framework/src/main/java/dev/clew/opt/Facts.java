package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.TypeDescr;

/**
 * Learning: every way in which the walk comes to know more about a value than it did when the value was defined.
 *
 * <p>Why one place: a fact about one value is often a fact about the values it was computed from. A guard on {@code int_lt(a, b)} speaks of {@code a} and
 * {@code b}; {@code long_cmp} known negative orders two longs; {@code int_add(x, 1)} known to be at most 9 bounds {@code x}. So what is learned is passed
 * backwards here, through {@link Node#op}.
 *
 * <p>Invariants: a {@link Node#pinned} value is never made equal to another. Constants learn nothing. Facts that contradict each other mean that the place
 * cannot be reached, and are dropped.
 */
final class Facts {
  private final Nodes nodes;
  private final Relations relations = new Relations();
  private final Aliasing aliasing = new Aliasing(relations);
  private final Comparisons comparisons = new Comparisons(relations, aliasing, this);

  Facts(Nodes nodes) {
    this.nodes = nodes;
  }

  Aliasing aliasing() {
    return aliasing;
  }

  Comparisons comparisons() {
    return comparisons;
  }

  /** Tells whether an int is known not to be 0. */
  boolean isTrue(Node n) {
    return (comparisons.outcomes(n, nodes.constant(0)) & Relations.EQUAL) == 0;
  }

  /** Learns that an int is not 0. */
  void becomesTrue(Node n) {
    comparisons.restrict(n, nodes.constant(0), Relations.DIFFERENT);
  }

  /** Learns that an int is 0. */
  void becomesFalse(Node n) {
    comparisons.restrict(n, nodes.constant(0), Relations.EQUAL);
  }

  /** Learns that two values are the same. */
  void equal(Node a, Node b) {
    if (a == b) {
      return;
    }
    if (b.isConstant()) {
      becomes(a, b);
    } else if (a.isConstant()) {
      becomes(b, a);
    } else if (!a.pinned && !b.pinned && !a.isVirtual() && !b.isVirtual()) {
      merge(a.id < b.id ? a : b, a.id < b.id ? b : a);
    }
  }

  private void merge(Node kept, Node gone) {
    gone.forward = kept;
    if (gone.nonNull) {
      kept.nonNull = true;
    }
    kept.steady |= gone.steady;
    if (gone.type != null && !kept.exact && (kept.type == null || gone.exact || gone.type.isSubtypeOf(kept.type))) {
      kept.type = gone.type;
      kept.exact = gone.exact;
    }
    if (kept.kind == Kind.INT || kept.kind == Kind.LONG) {
      within(kept, gone.low, gone.high);
      if (gone.op != null) {
        passBack(gone, kept.low, kept.high);
      }
    }
  }

  private void becomes(Node n, Node constant) {
    if (n.pinned || n.isConstant() || n.isVirtual()) {
      return;
    }
    n.forward = constant;
    if ((n.kind == Kind.INT || n.kind == Kind.LONG) && n.op != null) {
      learnBackwards(n, constant.constant);
    }
  }

  private void learnBackwards(Node n, Constant c) {
    boolean truth = c.asInt() != 0;
    switch (n.op) {
      case INT_EQ, INT_NE, INT_LT, INT_LE, INT_GT, INT_GE, INT_ULT, REF_EQ, REF_NE ->
          comparisons.learn(n.op, n.arguments[0].find(), n.arguments[1].find(), truth);
      case INSTANCEOF -> {
        if (truth) {
          instanceOf(n.arguments[0].find(), (TypeDescr) n.descriptor);
        }
      }
      default -> passBack(n, c.bits(), c.bits());
    }
  }

  /** Learns bounds, both inclusive, of an int or long. */
  void within(Node n, long low, long high) {
    long newLow = Math.max(n.low, low);
    long newHigh = Math.min(n.high, high);
    if (n.isConstant() || newLow > newHigh || newLow == n.low && newHigh == n.high) {
      return;
    }
    n.low = newLow;
    n.high = newHigh;
    if (newLow == newHigh && !n.pinned) {
      becomes(n, nodes.constant(Constant.of(n.kind, newLow, null)));
    } else if (n.op != null) {
      passBack(n, newLow, newHigh);
    }
  }

  private void passBack(Node n, long low, long high) {
    switch (n.op) {
      case LONG_CMP -> {
        int outcomes = (low < 0 ? Relations.LESS : 0) | (low <= 0 && high >= 0 ? Relations.EQUAL : 0) | (high > 0 ? Relations.GREATER : 0);
        comparisons.restrict(n.arguments[0].find(), n.arguments[1].find(), outcomes);
      }
      case INT_TO_LONG -> within(n.arguments[0].find(), low, high);
      case INT_AND, LONG_AND -> {
        OverflowTest test = low < 0 ? null : OverflowTest.of(n.arguments[0].find(), n.arguments[1].find());
        if (test != null) {
          Ranges ranges = new Ranges();
          test.exact(ranges);
          within(test.result(), ranges.low, ranges.high);
        }
      }
      case INT_NEG -> {
        if (low > Integer.MIN_VALUE) {
          within(n.arguments[0].find(), -high, -low);
        }
      }
      case INT_ADD -> {
        Node x = n.arguments[0].find();
        Node c = n.arguments[1].find();
        if (c.isConstant() && x.low + c.low >= Integer.MIN_VALUE && x.high + c.low <= Integer.MAX_VALUE) {
          within(x, low - c.low, high - c.low);
        }
      }
      default -> { }
    }
  }

  /** Learns that two references are not the same object. */
  void differ(Node a, Node b) {
    relations.put(a, b, relations.get(a, b) & Relations.DIFFERENT);
  }

  void nonNull(Node n) {
    if (!n.isConstant()) {
      n.nonNull = true;
    }
  }

  /** Learns the class of an object, should the reference not be null. */
  void exactly(Node n, TypeDescr type) {
    if (!n.isConstant() && !n.exact) {
      n.type = type;
      n.exact = true;
    }
  }

  /** Learns that a reference is not null and an instance of a type. */
  void instanceOf(Node n, TypeDescr type) {
    if (n.isConstant()) {
      return;
    }
    n.nonNull = true;
    if (!n.exact && (n.type == null || type.isSubtypeOf(n.type) || n.type.javaClass().isInterface() && !type.javaClass().isInterface())) {
      n.type = type;
      n.exact = type.isExact();
    }
  }

  /** Forgets everything learned, at a label. */
  void forget() {
    relations.clear();
    nodes.forget();
  }
}
