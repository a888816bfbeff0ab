package dev.clew.benchmarks.tiny.ast;

/** Changes a variable of the function, or of one that it is in. */
final class WriteVariable extends Node {
  private final int depth;
  private final int slot;
  private final Child value;

  WriteVariable(int depth, int slot, Node value) {
    this.depth = depth;
    this.slot = slot;
    this.value = new Child(value);
  }

  @Override
  Object execute(Frame frame) {
    Object result = value.execute(frame);
    frame.outer(depth).set(slot, result);
    return result;
  }
}
