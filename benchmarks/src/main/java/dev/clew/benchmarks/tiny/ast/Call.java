package dev.clew.benchmarks.tiny.ast;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;

/** A call. */
abstract class Call extends Node {
  final Child callee;
  @Immutable final Child[] arguments;

  Call(Child callee, Child[] arguments) {
    this.callee = callee;
    this.arguments = arguments;
  }

  final Closure closure(Frame frame) {
    if (callee.execute(frame) instanceof Closure closure) {
      return closure;
    }
    throw new IllegalStateException("only functions can be called");
  }

  @UnrollSafe
  final Object[] arguments(Frame frame) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].execute(frame);
    }
    return values;
  }
}
