package dev.clew.benchmarks.tiny.ast;

/** A node had another type of value than it was asked for. */
final class UnexpectedResult extends Exception {
  private static final long serialVersionUID = 1;

  final transient Object result;

  UnexpectedResult(Object result) {
    super(null, null, false, false);
    this.result = result;
  }
}
