package dev.clew.benchmarks.tiny.ast;

/** Leaves the function. */
final class ReturnException extends RuntimeException {
  private static final long serialVersionUID = 1;

  final transient Object result;

  ReturnException(Object result) {
    super(null, null, false, false);
    this.result = result;
  }
}
