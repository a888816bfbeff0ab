package dev.clew.runtime;

import dev.clew.trace.Kind;
import java.util.List;

/** The greens of a portal as a key. For the usual shapes the interpreter's merge point finds its cell without making or hashing anything, since it passes there for every iteration that is not compiled. */
enum KeyShape {
  /** One object: a node. */
  OBJECT,
  /** One object and one int, in any order: a code object and a position in it. */
  OBJECT_AND_INT,
  /** Two objects: a node and where it was called from. */
  TWO_OBJECTS,
  /** Anything else: hashed. */
  OTHER;

  /** Returns the shape of greens of these kinds. */
  static KeyShape of(List<Kind> greens) {
    long refs = greens.stream().filter(k -> k == Kind.REF).count();
    if (greens.size() == 1) {
      return refs == 1 ? OBJECT : OTHER;
    }
    return greens.size() != 2 || refs == 0 ? OTHER : refs == 2 ? TWO_OBJECTS : greens.contains(Kind.INT) ? OBJECT_AND_INT : OTHER;
  }
}
