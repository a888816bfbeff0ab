package dev.clew.benchmarks.tiny.ast;

import java.util.List;

/**
 * Which fields objects have.
 *
 * @param name the class
 * @param fields their names in order
 */
record Shape(String name, List<String> fields) {
  int indexOf(String field) {
    int index = fields.indexOf(field);
    if (index < 0) {
      throw new IllegalStateException(name + " has no field " + field);
    }
    return index;
  }
}
