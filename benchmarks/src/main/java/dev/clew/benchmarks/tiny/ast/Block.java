package dev.clew.benchmarks.tiny.ast;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;

/** Several things in turn; the value is the last one's. */
final class Block extends Node {
  @Immutable private final Child[] statements;

  Block(Child[] statements) {
    this.statements = statements;
  }

  @Override
  @UnrollSafe
  Object execute(Frame frame) {
    Object result = null;
    for (Child statement : statements) {
      result = statement.execute(frame);
    }
    return result;
  }
}
