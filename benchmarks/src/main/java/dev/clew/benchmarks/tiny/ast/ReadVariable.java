package dev.clew.benchmarks.tiny.ast;

/** Reads a variable of the function, or of one that it is in. */
final class ReadVariable extends Node {
  private final int depth;
  private final int slot;

  ReadVariable(int depth, int slot) {
    this.depth = depth;
    this.slot = slot;
  }

  @Override
  Object execute(Frame frame) {
    return frame.outer(depth).get(slot);
  }
}
