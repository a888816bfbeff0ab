package dev.clew.benchmarks.tiny.ast;

import dev.clew.annotations.UnrollSafe;
import dev.clew.annotations.Virtualizable;

/** The variables of one activation; closures keep the frame they were made in. */
@Virtualizable
final class Frame {
  private final Object[] slots;
  private final Frame outer;

  Frame(int size, Frame outer) {
    this.slots = new Object[size];
    this.outer = outer;
  }

  Object get(int slot) {
    return slots[slot];
  }

  void set(int slot, Object value) {
    slots[slot] = value;
  }

  /** Returns the frame so many functions further out; 0 is this one. */
  @UnrollSafe
  Frame outer(int depth) {
    Frame frame = this;
    for (int i = 0; i < depth; i++) {
      frame = frame.outer;
    }
    return frame;
  }
}
