package dev.clew.benchmarks.tiny.ast;

/** One of two ways. */
final class If extends Node {
  private final Child condition;
  private final Child yes;
  private final Child no;

  If(Node condition, Node yes, Node no) {
    this.condition = new Child(condition);
    this.yes = new Child(yes);
    this.no = new Child(no);
  }

  @Override
  Object execute(Frame frame) {
    return condition.executeBoolean(frame) ? yes.execute(frame) : no.execute(frame);
  }
}
