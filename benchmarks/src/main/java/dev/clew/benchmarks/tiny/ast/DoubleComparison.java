package dev.clew.benchmarks.tiny.ast;

/** A comparison that has seen doubles only. */
final class DoubleComparison extends Binary {
  DoubleComparison(Operator operator, Child left, Child right) {
    super(operator, left, right);
  }

  @Override
  Object execute(Frame frame) {
    return executeBoolean(frame);
  }

  @Override
  boolean executeBoolean(Frame frame) {
    double l;
    try {
      l = left.executeDouble(frame);
    } catch (UnexpectedResult e) {
      return (Boolean) specialise(e.result, right.execute(frame));
    }
    double r;
    try {
      r = right.executeDouble(frame);
    } catch (UnexpectedResult e) {
      return (Boolean) specialise(l, e.result);
    }
    return operator.compare(l, r);
  }
}
