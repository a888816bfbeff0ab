package dev.clew.benchmarks.tiny.stackless;

import dev.clew.annotations.Promote;
import dev.clew.benchmarks.tiny.bytecode.Layout;

/** An object of the guest's. */
final class Obj {
  private final Layout layout;
  private final Object[] fields;

  Obj(Layout layout, Object[] fields) {
    this.layout = layout;
    this.fields = fields;
  }

  Object get(String field) {
    return fields[index(layout, field)];
  }

  void put(String field, Object value) {
    fields[index(layout, field)] = value;
  }

  private static int index(@Promote Layout layout, String field) {
    return layout.indexOf(field);
  }
}
