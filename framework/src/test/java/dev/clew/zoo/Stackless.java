package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.Red;

/**
 * Guest calls push heap frames; code and position are read back from the current frame at every instruction, so the greens are no constants when tracing reaches the merge point.
 * Loop headers are told, at backward jumps and at calls.
 */
final class Stackless {
  private static final int LOAD = 0;
  private static final int CONST = 1;
  private static final int STORE = 2;
  private static final int ADD = 3;
  private static final int SUB = 4;
  private static final int JUMP = 5;
  private static final int JUMP_IF_ZERO = 6;
  private static final int CALL = 7;
  private static final int RETURN = 8;
  private static final int LESS = 9;

  private Stackless() {}

  private static final class Function {
    @Immutable final int[] ops;
    @Immutable Function[] callees = {};

    Function(int... ops) {
      this.ops = ops;
    }
  }

  private static final class Frame {
    final Function function;
    final Frame caller;
    final long[] slots = new long[12];
    int top = 4;
    int pc;

    Frame(Function function, Frame caller, long argument) {
      this.function = function;
      this.caller = caller;
      slots[0] = argument;
    }

    void push(long value) {
      slots[top++] = value;
    }

    long pop() {
      return slots[--top];
    }
  }

  static String run(int seed) {
    Function square = new Function(LOAD, 0, LOAD, 0, ADD, CONST, 3, SUB, RETURN);
    Function fib = new Function(LOAD, 0, CONST, 2, LESS, JUMP_IF_ZERO, 10, LOAD, 0, RETURN, LOAD, 0, CONST, 1, SUB, CALL, 0, LOAD, 0, CONST, 2, SUB, CALL, 0, ADD, RETURN);
    fib.callees = new Function[] {fib};
    Function main =
        new Function(
            CONST, 0, STORE, 1, /* 4: */ LOAD, 0, JUMP_IF_ZERO, 26, LOAD, 1, LOAD, 0, CALL, 0, ADD, STORE, 1, LOAD, 0, CONST, 1, SUB, STORE, 0, JUMP, 4,
            /* 26: */ LOAD, 1, RETURN);
    main.callees = new Function[] {square};
    Function nested =
        new Function(
            CONST, 0, STORE, 1, /* 4: */ LOAD, 0, JUMP_IF_ZERO, 26, LOAD, 1, CONST, 9, CALL, 0, ADD, STORE, 1, LOAD, 0, CONST, 1, SUB, STORE, 0, JUMP, 4,
            /* 26: */ LOAD, 1, RETURN);
    nested.callees = new Function[] {main};
    return interpret(main, 200 + seed) + " " + interpret(fib, 12 + seed % 3) + " " + interpret(nested, 30) + " " + interpret(main, 77) + " " + interpret(fib, 9);
  }

  private static long interpret(Function start, long argument) {
    return loop(start, new Frame(start, null, argument));
  }

  @Portal
  private static long loop(@Green Function function, @Red Frame frame) {
    @Green int pc = 0;
    while (true) {
      Jit.mergePoint();
      frame.pc = pc + 1;
      int op = function.ops[pc];
      switch (op) {
        case LOAD -> frame.push(frame.slots[function.ops[frame.pc++]]);
        case CONST -> frame.push(function.ops[frame.pc++]);
        case STORE -> frame.slots[function.ops[frame.pc++]] = frame.pop();
        case ADD -> frame.push(frame.pop() + frame.pop());
        case SUB -> {
          long right = frame.pop();
          frame.push(frame.pop() - right);
        }
        case LESS -> {
          long right = frame.pop();
          frame.push(frame.pop() < right ? 1 : 0);
        }
        case JUMP -> {
          frame.pc = function.ops[frame.pc];
          Jit.loopHeader();
        }
        case JUMP_IF_ZERO -> frame.pc = frame.pop() == 0 ? function.ops[frame.pc] : frame.pc + 1;
        case CALL -> {
          Function callee = function.callees[function.ops[frame.pc++]];
          frame = new Frame(callee, frame, frame.pop());
          Jit.loopHeader();
        }
        case RETURN -> {
          long result = frame.pop();
          frame = frame.caller;
          if (frame == null) {
            return result;
          }
          frame.push(result);
        }
        default -> throw new IllegalStateException("operation " + op + " at " + pc);
      }
      function = frame.function;
      pc = frame.pc;
    }
  }
}
