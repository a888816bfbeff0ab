package dev.clew.opt;

import dev.clew.trace.Kind;
import dev.clew.trace.Op;

/**
 * The test for overflow as it is written by hand: {@code ((a ^ r) & (b ^ r)) < 0} for a sum r, {@code ((a ^ b) & (a ^ r)) < 0} for a difference. The sign of the whole says whether r
 * wrapped, which bounds of its parts cannot show.
 *
 * @param result what may have wrapped
 * @param op what it was computed by
 * @param a first operand
 * @param b second operand
 */
record OverflowTest(Node result, Op op, Node a, Node b) {

  /** Returns the test that the {@code and} of two values makes, or null. */
  static OverflowTest of(Node x, Node y) {
    if (x.op != y.op || x.op != Op.INT_XOR && x.op != Op.LONG_XOR) {
      return null;
    }
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        Node shared = x.arguments[i].find();
        if (shared == y.arguments[j].find()) {
          OverflowTest test = of(shared, x.arguments[1 - i].find(), y.arguments[1 - j].find());
          if (test != null) {
            return test;
          }
        }
      }
    }
    return null;
  }

  private static OverflowTest of(Node shared, Node x, Node y) {
    boolean isInt = shared.kind == Kind.INT;
    Op sub = isInt ? Op.INT_SUB : Op.LONG_SUB;
    return isSum(shared, x, y) ? new OverflowTest(shared, isInt ? Op.INT_ADD : Op.LONG_ADD, x, y)
        : isDifference(x, shared, y) ? new OverflowTest(x, sub, shared, y)
        : isDifference(y, shared, x) ? new OverflowTest(y, sub, shared, x)
        : null;
  }

  private static boolean isSum(Node r, Node a, Node b) {
    boolean added = (r.op == Op.INT_ADD || r.op == Op.LONG_ADD)
        && (r.arguments[0].find() == a && r.arguments[1].find() == b || r.arguments[0].find() == b && r.arguments[1].find() == a);
    return added || b.isConstant() && isOffset(r, a, b.low) || a.isConstant() && isOffset(r, b, a.low);
  }

  private static boolean isDifference(Node r, Node a, Node b) {
    boolean subtracted = (r.op == Op.INT_SUB || r.op == Op.LONG_SUB) && r.arguments[0].find() == a && r.arguments[1].find() == b;
    return subtracted || b.isConstant() && isOffset(r, a, -b.low);
  }

  /** Additions of constants are gathered, so that an operand may be a sum itself. */
  private static boolean isOffset(Node r, Node a, long by) {
    long difference = Comparisons.offset(r) - Comparisons.offset(a) - by;
    return Comparisons.base(r) == Comparisons.base(a) && (r.kind == Kind.INT ? (int) difference : difference) == 0;
  }

  /** Sets the ranges to the bounds of the true result, cut; tells whether it cannot wrap. */
  boolean exact(Ranges ranges) {
    return ranges.exact(op, new Node[] {a, b});
  }
}
