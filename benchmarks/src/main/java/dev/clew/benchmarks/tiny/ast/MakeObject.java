package dev.clew.benchmarks.tiny.ast;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;

/** Makes an object. */
final class MakeObject extends Node {
  private final Shape shape;
  @Immutable private final Child[] fields;

  MakeObject(Shape shape, Child[] fields) {
    this.shape = shape;
    this.fields = fields;
  }

  @Override
  @UnrollSafe
  Object execute(Frame frame) {
    Object[] values = new Object[fields.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = fields[i].execute(frame);
    }
    return new Obj(shape, values);
  }
}
