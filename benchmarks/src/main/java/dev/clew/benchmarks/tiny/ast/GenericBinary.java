package dev.clew.benchmarks.tiny.ast;

/** An operator that has seen operands of several types. */
final class GenericBinary extends Binary {
  GenericBinary(Operator operator, Child left, Child right) {
    super(operator, left, right);
  }

  @Override
  Object execute(Frame frame) {
    Object l = left.execute(frame);
    return operator.apply(l, right.execute(frame));
  }
}
