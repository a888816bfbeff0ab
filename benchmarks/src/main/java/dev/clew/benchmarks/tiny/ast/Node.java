package dev.clew.benchmarks.tiny.ast;

/** A node of the syntax tree. It may put another in its place when it has seen what values come by. */
abstract class Node {
  /** Where the node hangs; null at the root of a tree. */
  private Child place;

  abstract Object execute(Frame frame);

  int executeInt(Frame frame) throws UnexpectedResult {
    Object result = execute(frame);
    if (result instanceof Integer i) {
      return i;
    }
    throw new UnexpectedResult(result);
  }

  double executeDouble(Frame frame) throws UnexpectedResult {
    Object result = execute(frame);
    if (result instanceof Double d) {
      return d;
    }
    throw new UnexpectedResult(result);
  }

  boolean executeBoolean(Frame frame) {
    Object result = execute(frame);
    if (result instanceof Boolean b) {
      return b;
    }
    throw new IllegalStateException("a condition is true or false, not " + result);
  }

  final void hangAt(Child child) {
    place = child;
  }

  /** Puts another node in this one's place, unless a recursive activation has done so meanwhile. */
  final void replaceBy(Node node) {
    if (place.holds(this)) {
      place.set(node);
    }
  }
}
