package dev.clew.benchmarks.tiny.ast;

/** Changes a field of an object. */
final class WriteField extends Node {
  private final Child object;
  private final FieldCache field;
  private final Child value;

  WriteField(Node object, String field, Node value) {
    this.object = new Child(object);
    this.field = new FieldCache(field);
    this.value = new Child(value);
  }

  @Override
  Object execute(Frame frame) {
    Obj o = (Obj) object.execute(frame);
    Object result = value.execute(frame);
    o.fields()[field.indexIn(o)] = result;
    return result;
  }
}
