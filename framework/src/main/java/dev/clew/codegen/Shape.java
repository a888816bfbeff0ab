package dev.clew.codegen;

import dev.clew.trace.Kind;
import java.util.List;

/**
 * How values get into a stub: the primitives first, as raw bits, then the references, each in their order. The JVM passes at most 255 slots; longer lists travel as two arrays.
 *
 * <p>Why not as they come: HotSpot keeps an adapter for each sequence of parameter kinds for ever, in a small part of its code cache, and stops compiling anything when that is full. A long-lived process makes
 * traces for ever, and there is no end to sequences; of counts there are few. See {@link ParameterOrder}.
 *
 * @param prims how many primitives
 * @param refs how many references
 */
record Shape(int prims, int refs) {
  /** Slots left for values: 255 without some the generated methods use for their own parameters. */
  static final int MAX_SLOTS = 250;

  /** Returns the shape of values of these kinds. */
  static Shape of(List<Kind> kinds) {
    int prims = 0;
    for (Kind k : kinds) {
      prims += k.isPrimitive() ? 1 : 0;
    }
    return new Shape(prims, kinds.size() - prims);
  }

  /** Tells whether the values of these variables travel as two arrays. */
  static boolean isPacked(List<Local> locals) {
    return of(Packing.kinds(locals)).packed();
  }

  /** Tells whether the values travel as two arrays. */
  boolean packed() {
    return 2 * prims + refs > MAX_SLOTS;
  }

  /** Returns the parameter part of a method descriptor. */
  String parameters() {
    return packed() ? "[J[Ljava/lang/Object;" : "J".repeat(prims).concat("Ljava/lang/Object;".repeat(refs));
  }

  /** Returns a name part for methods that depend on nothing else: {@code 2J1A}. */
  String text() {
    return packed() ? "packed" : prims + "J" + refs + "A";
  }
}
