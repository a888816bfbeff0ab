package dev.clew.benchmarks.tiny.ast;

/** Leaves a loop. */
final class Break extends Node {
  @Override
  Object execute(Frame frame) {
    throw new BreakException();
  }
}
