package dev.clew.benchmarks.tiny.ast;

/** An operator that has not been executed yet. */
final class UninitializedBinary extends Binary {
  UninitializedBinary(Operator operator, Child left, Child right) {
    super(operator, left, right);
  }

  @Override
  Object execute(Frame frame) {
    Object l = left.execute(frame);
    return specialise(l, right.execute(frame));
  }
}
