package dev.clew.benchmarks.tiny.bytecode;

import dev.clew.annotations.Elidable;
import java.util.List;

/**
 * Which fields the objects of a class have.
 *
 * @param name the class
 * @param fields their names in order
 */
public record Layout(String name, List<String> fields) {
  /** Returns where a field is. */
  @Elidable
  public int indexOf(String field) {
    int index = fields.indexOf(field);
    if (index < 0) {
      throw new IllegalArgumentException(name + " has no field " + field);
    }
    return index;
  }

  /** Returns how many there are. */
  @Elidable
  public int size() {
    return fields.size();
  }
}
