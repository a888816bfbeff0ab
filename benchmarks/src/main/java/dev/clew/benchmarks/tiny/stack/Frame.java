package dev.clew.benchmarks.tiny.stack;

import dev.clew.annotations.UnrollSafe;
import dev.clew.annotations.Virtualizable;
import dev.clew.benchmarks.tiny.bytecode.Function;

/** One activation of a function. */
@Virtualizable
final class Frame {
  private final Value[] locals;
  private final Value[] stack = new Value[Function.STACK];
  private int sp;

  Frame(Function function) {
    locals = new Value[function.locals()];
  }

  Value get(int slot) {
    return locals[slot];
  }

  void set(int slot, Value value) {
    locals[slot] = value;
  }

  void push(Value value) {
    stack[sp++] = value;
  }

  Value pop() {
    Value top = stack[--sp];
    stack[sp] = null;
    return top;
  }

  /** Pops that many values, the last first. */
  @UnrollSafe
  Value[] pop(int count) {
    Value[] values = new Value[count];
    for (int i = count - 1; i >= 0; i--) {
      values[i] = pop();
    }
    return values;
  }
}
