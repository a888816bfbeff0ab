package dev.clew.bytecode;

import java.util.List;

/** How the names of fields in {@link dev.clew.annotations.Effects#fields} are read: {@code top}, {@code Frame.top}, {@code my.interp.Frame.top}. */
public final class FieldNames {
  private FieldNames() {}

  /** Returns the field's own name. */
  public static String field(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * Returns the classes a name may mean, the likeliest first.
   *
   * @param where name, with dots, of the class the annotation is in
   */
  public static List<String> owners(String name, String where) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return List.of(where);
    }
    String owner = name.substring(0, dot);
    String place = where.substring(0, where.lastIndexOf('.') + 1);
    return List.of(owner.indexOf('.') < 0 ? place + owner : owner, where + '$' + owner, owner);
  }
}
