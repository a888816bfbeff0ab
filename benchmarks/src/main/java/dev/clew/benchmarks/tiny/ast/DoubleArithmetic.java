package dev.clew.benchmarks.tiny.ast;

/** Arithmetic that has seen doubles only. */
final class DoubleArithmetic extends Binary {
  DoubleArithmetic(Operator operator, Child left, Child right) {
    super(operator, left, right);
  }

  @Override
  Object execute(Frame frame) {
    try {
      return executeDouble(frame);
    } catch (UnexpectedResult e) {
      return e.result;
    }
  }

  @Override
  double executeDouble(Frame frame) throws UnexpectedResult {
    double l;
    try {
      l = left.executeDouble(frame);
    } catch (UnexpectedResult e) {
      throw new UnexpectedResult(specialise(e.result, right.execute(frame)));
    }
    double r;
    try {
      r = right.executeDouble(frame);
    } catch (UnexpectedResult e) {
      throw new UnexpectedResult(specialise(l, e.result));
    }
    return operator.apply(l, r);
  }
}
