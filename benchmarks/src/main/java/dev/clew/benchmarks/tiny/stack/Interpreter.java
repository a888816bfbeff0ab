package dev.clew.benchmarks.tiny.stack;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.UnrollSafe;
import dev.clew.benchmarks.tiny.bytecode.Function;
import dev.clew.benchmarks.tiny.bytecode.Layout;
import dev.clew.benchmarks.tiny.bytecode.Location;

/** The dispatch loop; a call of the guest's is a call of it. */
final class Interpreter {
  private Interpreter() {}

  @UnrollSafe
  static Value call(Function function, Value... arguments) {
    Frame frame = new Frame(function);
    for (int i = 0; i < arguments.length; i++) {
      frame.set(i, arguments[i]);
    }
    return run(function, frame);
  }

  @Portal(location = Location.class)
  private static Value run(@Green Function function, Frame frame) {
    @Green int pc = 0;
    Jit.loopHeader();
    while (true) {
      Jit.mergePoint();
      int operand = function.operand(pc);
      switch (function.op(pc++)) {
        case INT -> frame.push(new Int(operand));
        case FLOAT -> frame.push(new Flt((Double) function.constant(operand)));
        case LOAD -> frame.push(frame.get(operand));
        case STORE -> frame.set(operand, frame.pop());
        case ADD -> {
          Value right = frame.pop();
          frame.push(frame.pop().add(right));
        }
        case SUB -> {
          Value right = frame.pop();
          frame.push(frame.pop().subtract(right));
        }
        case MUL -> {
          Value right = frame.pop();
          frame.push(frame.pop().multiply(right));
        }
        case REM -> {
          Value right = frame.pop();
          frame.push(frame.pop().remainder(right));
        }
        case LESS -> {
          Value right = frame.pop();
          frame.push(new Int(frame.pop().less(right) ? 1 : 0));
        }
        case EQUAL -> {
          Value right = frame.pop();
          frame.push(new Int(frame.pop().equal(right) ? 1 : 0));
        }
        case JUMP -> {
          if (operand < pc) {
            Jit.loopHeader();
          }
          pc = operand;
        }
        case UNLESS -> {
          if (!frame.pop().isTrue()) {
            pc = operand;
          }
        }
        case CALL -> {
          Function callee = (Function) function.constant(operand);
          frame.push(call(callee, frame.pop(callee.parameters())));
        }
        case RETURN -> {
          return frame.pop();
        }
        case NEW -> {
          Layout layout = (Layout) function.constant(operand);
          frame.push(new Obj(layout, frame.pop(layout.size())));
        }
        case GET -> frame.push(((Obj) frame.pop()).get((String) function.constant(operand)));
        case PUT -> {
          Value value = frame.pop();
          ((Obj) frame.pop()).put((String) function.constant(operand), value);
        }
      }
    }
  }
}
