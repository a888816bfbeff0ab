package dev.clew.benchmarks.tiny.ast;

/** Makes a closure. */
final class MakeClosure extends Node {
  private final Function function;

  MakeClosure(Function function) {
    this.function = function;
  }

  @Override
  Object execute(Frame frame) {
    return new Closure(function, frame);
  }
}
