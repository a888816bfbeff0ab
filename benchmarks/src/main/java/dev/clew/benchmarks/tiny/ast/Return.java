package dev.clew.benchmarks.tiny.ast;

/** Leaves a function with a result. */
final class Return extends Node {
  private final Child result;

  Return(Node result) {
    this.result = new Child(result);
  }

  @Override
  Object execute(Frame frame) {
    throw new ReturnException(result.execute(frame));
  }
}
