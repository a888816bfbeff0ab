package dev.clew.benchmarks.tiny.ast;

/** Reads a field of an object. */
final class ReadField extends Node {
  private final Child object;
  private final FieldCache field;

  ReadField(Node object, String field) {
    this.object = new Child(object);
    this.field = new FieldCache(field);
  }

  @Override
  Object execute(Frame frame) {
    Obj o = (Obj) object.execute(frame);
    return o.fields()[field.indexIn(o)];
  }
}
