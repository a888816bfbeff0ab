package dev.clew.benchmarks.tiny.ast;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** A loop, to be left by its condition or by a break. */
final class While extends Node {
  private final String source;
  private final Child condition;
  private final Child body;

  While(String source, Node condition, Node body) {
    this.source = source;
    this.condition = new Child(condition);
    this.body = new Child(body);
  }

  @Override
  @Portal(location = NodeLocation.class, name = "while")
  Object execute(@Green While this, Frame frame) {
    try {
      while (true) {
        Jit.mergePoint();
        if (!condition.executeBoolean(frame)) {
          return null;
        }
        body.execute(frame);
      }
    } catch (BreakException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return source;
  }
}
