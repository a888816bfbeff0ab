package dev.clew.benchmarks.tiny.ast;

import dev.clew.annotations.QuasiImmutable;

/** A place in the tree where a node hangs, to be replaced by another now and then. */
final class Child {
  @QuasiImmutable private Node node;

  Child(Node node) {
    set(node);
  }

  void set(Node newNode) {
    newNode.hangAt(this);
    node = newNode;
  }

  boolean holds(Node other) {
    return node == other;
  }

  Object execute(Frame frame) {
    return node.execute(frame);
  }

  int executeInt(Frame frame) throws UnexpectedResult {
    return node.executeInt(frame);
  }

  double executeDouble(Frame frame) throws UnexpectedResult {
    return node.executeDouble(frame);
  }

  boolean executeBoolean(Frame frame) {
    return node.executeBoolean(frame);
  }
}
