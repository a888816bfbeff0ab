package dev.clew.benchmarks.tiny.ast;

/** Arithmetic that has seen ints only, with results that are ints. */
final class IntArithmetic extends Binary {
  IntArithmetic(Operator operator, Child left, Child right) {
    super(operator, left, right);
  }

  @Override
  Object execute(Frame frame) {
    try {
      return executeInt(frame);
    } catch (UnexpectedResult e) {
      return e.result;
    }
  }

  @Override
  int executeInt(Frame frame) throws UnexpectedResult {
    int l;
    try {
      l = left.executeInt(frame);
    } catch (UnexpectedResult e) {
      throw new UnexpectedResult(specialise(e.result, right.execute(frame)));
    }
    int r;
    try {
      r = right.executeInt(frame);
    } catch (UnexpectedResult e) {
      throw new UnexpectedResult(specialise(l, e.result));
    }
    try {
      return operator.apply(l, r);
    } catch (ArithmeticException e) {
      throw new UnexpectedResult(specialise(l, r));
    }
  }
}
