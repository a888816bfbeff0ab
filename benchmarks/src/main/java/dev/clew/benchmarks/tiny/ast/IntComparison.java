package dev.clew.benchmarks.tiny.ast;

/** A comparison that has seen ints only. */
final class IntComparison extends Binary {
  IntComparison(Operator operator, Child left, Child right) {
    super(operator, left, right);
  }

  @Override
  Object execute(Frame frame) {
    return executeBoolean(frame);
  }

  @Override
  boolean executeBoolean(Frame frame) {
    int l;
    try {
      l = left.executeInt(frame);
    } catch (UnexpectedResult e) {
      return (Boolean) specialise(e.result, right.execute(frame));
    }
    int r;
    try {
      r = right.executeInt(frame);
    } catch (UnexpectedResult e) {
      return (Boolean) specialise(l, e.result);
    }
    return operator.compare(l, r);
  }
}
