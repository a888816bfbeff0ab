package dev.clew.benchmarks.tiny.ast;

/** A constant. */
final class Literal extends Node {
  private final Object value;

  Literal(Object value) {
    this.value = value;
  }

  @Override
  Object execute(Frame frame) {
    return value;
  }
}
