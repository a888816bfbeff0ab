package dev.clew.benchmarks.tiny.stackless;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.benchmarks.tiny.bytecode.Function;
import dev.clew.benchmarks.tiny.bytecode.Layout;
import dev.clew.benchmarks.tiny.bytecode.Location;

/** The dispatch loop; a call of the guest's puts a frame on top of the caller's, and where to go on is always read from the frame on top. */
final class Interpreter {
  private Interpreter() {}

  @Portal(location = Location.class)
  static Object run(Frame frame) {
    Jit.loopHeader();
    while (true) {
      @Green Function function = frame.function;
      @Green int pc = frame.pc;
      Jit.mergePoint();
      int operand = function.operand(pc);
      frame.pc = pc + 1;
      switch (function.op(pc)) {
        case INT -> frame.push(operand);
        case FLOAT -> frame.push(function.constant(operand));
        case LOAD -> frame.push(frame.locals[operand]);
        case STORE -> frame.locals[operand] = frame.pop();
        case ADD -> {
          Object right = frame.pop();
          frame.push(Arithmetic.add(frame.pop(), right));
        }
        case SUB -> {
          Object right = frame.pop();
          frame.push(Arithmetic.subtract(frame.pop(), right));
        }
        case MUL -> {
          Object right = frame.pop();
          frame.push(Arithmetic.multiply(frame.pop(), right));
        }
        case REM -> {
          Object right = frame.pop();
          frame.push(Arithmetic.remainder(frame.pop(), right));
        }
        case LESS -> {
          Object right = frame.pop();
          frame.push(Arithmetic.less(frame.pop(), right));
        }
        case EQUAL -> {
          Object right = frame.pop();
          frame.push(Arithmetic.equal(frame.pop(), right));
        }
        case JUMP -> {
          if (operand < pc) {
            Jit.loopHeader();
          }
          frame.pc = operand;
        }
        case UNLESS -> {
          if (!(Boolean) frame.pop()) {
            frame.pc = operand;
          }
        }
        case CALL -> {
          frame = frame.call((Function) function.constant(operand));
          Jit.loopHeader();
        }
        case RETURN -> {
          Object result = frame.pop();
          frame = frame.caller;
          if (frame == null) {
            return result;
          }
          frame.push(result);
        }
        case NEW -> {
          Layout layout = (Layout) function.constant(operand);
          frame.push(new Obj(layout, frame.pop(layout.size())));
        }
        case GET -> frame.push(((Obj) frame.pop()).get((String) function.constant(operand)));
        case PUT -> {
          Object value = frame.pop();
          ((Obj) frame.pop()).put((String) function.constant(operand), value);
        }
      }
    }
  }
}
