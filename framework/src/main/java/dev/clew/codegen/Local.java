package dev.clew.codegen;

import dev.clew.trace.Kind;
import dev.clew.trace.Value;

/**
 * A JVM local variable that holds a value of a trace.
 *
 * @param value whose; null for the compiler's own
 * @param kind kind of the value
 * @param slot index of the variable
 * @param type what the verifier knows a reference to be, a class that can be named from the generated one; null for primitives
 */
record Local(Value value, Kind kind, int slot, Class<?> type) {
  /** Returns how many bytes a load or store of it takes. */
  int accessBytes() {
    return slot < 4 ? 1 : slot < 256 ? 2 : 4;
  }

  /** Returns the same variable under another value's name. */
  Local as(Value other) {
    return new Local(other, kind, slot, type);
  }
}
