package dev.clew.benchmarks.tiny.stackless;

import dev.clew.annotations.UnrollSafe;
import dev.clew.benchmarks.tiny.bytecode.Function;

/** One activation of a function: it knows its code, where it is in it, and who called. */
final class Frame {
  final Function function;
  final Frame caller;
  final Object[] locals;
  final Object[] stack = new Object[Function.STACK];
  int sp;
  int pc;

  Frame(Function function, Frame caller) {
    this.function = function;
    this.caller = caller;
    locals = new Object[function.locals()];
  }

  /** Makes the frame of a callee, whose arguments are on this one's stack. */
  @UnrollSafe
  Frame call(Function callee) {
    Frame frame = new Frame(callee, this);
    for (int i = callee.parameters() - 1; i >= 0; i--) {
      frame.locals[i] = pop();
    }
    return frame;
  }

  void push(Object value) {
    stack[sp++] = value;
  }

  Object pop() {
    return stack[--sp];
  }

  /** Pops that many values, the last first. */
  @UnrollSafe
  Object[] pop(int count) {
    Object[] values = new Object[count];
    for (int i = count - 1; i >= 0; i--) {
      values[i] = pop();
    }
    return values;
  }
}
