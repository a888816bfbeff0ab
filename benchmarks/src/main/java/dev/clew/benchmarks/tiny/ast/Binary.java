package dev.clew.benchmarks.tiny.ast;

/** An operator with two operands. */
abstract class Binary extends Node {
  final Operator operator;
  final Child left;
  final Child right;

  Binary(Operator operator, Child left, Child right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  /** Becomes the node for operands of these types, and computes the result for them. */
  final Object specialise(Object l, Object r) {
    replaceBy(specialised(l, r));
    return operator.apply(l, r);
  }

  private Node specialised(Object l, Object r) {
    if (!(this instanceof UninitializedBinary)) {
      return new GenericBinary(operator, left, right);
    } else if (l instanceof Integer && r instanceof Integer) {
      return operator.isComparison() ? new IntComparison(operator, left, right) : new IntArithmetic(operator, left, right);
    } else if (l instanceof Double && r instanceof Double) {
      return operator.isComparison() ? new DoubleComparison(operator, left, right) : new DoubleArithmetic(operator, left, right);
    }
    return new GenericBinary(operator, left, right);
  }
}
