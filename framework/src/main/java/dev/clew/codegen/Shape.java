package dev.clew.codegen;

import dev.clew.trace.Kind;
import java.util.List;

/**
 * The kinds of a list of values passed to a generated method, references as Object. The JVM passes at most 255 slots; longer lists travel as two arrays.
 *
 * @param kinds one letter of {@link Kind} a value
 * @param packed whether the values travel as a {@code long[]} and an {@code Object[]}
 */
record Shape(String kinds, boolean packed) {
  /** Slots left for values: 255 without some the generated methods use for their own parameters. */
  static final int MAX_SLOTS = 250;

  /** Returns the shape of values of these kinds. */
  static Shape of(List<Kind> kinds) {
    StringBuilder letters = new StringBuilder();
    int slots = 0;
    for (Kind k : kinds) {
      letters.append(k.letter());
      slots += k.slots();
    }
    return new Shape(letters.toString(), slots > MAX_SLOTS);
  }

  /** Tells whether the values of these variables travel as two arrays. */
  static boolean isPacked(List<Local> locals) {
    int slots = 0;
    for (Local l : locals) {
      slots += l.kind().slots();
    }
    return slots > MAX_SLOTS;
  }

  /** Returns the parameter part of a method descriptor. */
  String parameters() {
    return packed ? "[J[Ljava/lang/Object;" : kinds.replace("A", "Ljava/lang/Object;");
  }

  /** Returns a name part for methods that depend on nothing else: {@code IIA}. */
  String text() {
    return packed ? "packed" : kinds;
  }
}
