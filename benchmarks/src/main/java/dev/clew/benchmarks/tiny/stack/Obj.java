package dev.clew.benchmarks.tiny.stack;

import dev.clew.annotations.Jit;
import dev.clew.benchmarks.tiny.bytecode.Layout;

/** An object: where its fields are says its layout, which is nearly always the same at one place of the guest program. */
final class Obj extends Value {
  private final Layout layout;
  private final Value[] fields;

  Obj(Layout layout, Value[] fields) {
    this.layout = layout;
    this.fields = fields;
  }

  Value get(String field) {
    return fields[Jit.promote(layout).indexOf(field)];
  }

  void put(String field, Value value) {
    fields[Jit.promote(layout).indexOf(field)] = value;
  }
}
