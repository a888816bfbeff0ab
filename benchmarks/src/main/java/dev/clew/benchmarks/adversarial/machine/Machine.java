package dev.clew.benchmarks.adversarial.machine;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** The dispatch loop. */
final class Machine {
  private Machine() {}

  @Portal(location = Location.class)
  static Object run(Frame frame) {
    Jit.loopHeader();
    while (true) {
      @Green Routine routine = frame.routine;
      @Green int pc = frame.pc;
      Jit.mergePoint();
      int a = routine.operand(pc, 0);
      int b = routine.operand(pc, 1);
      int c = routine.operand(pc, 2);
      Object[] registers = frame.registers;
      frame.pc = pc + 1;
      switch (routine.op(pc)) {
        case CONST -> registers[a] = b;
        case ADD -> registers[a] = frame.number(b) + frame.number(c);
        case MUL -> registers[a] = frame.number(b) * frame.number(c);
        case REM -> registers[a] = frame.number(b) % frame.number(c);
        case ITEM -> registers[a] = ((Object[]) registers[b])[frame.number(c)];
        case PROMOTE -> registers[a] = Jit.promote(frame.number(b));
        case PROMOTE_NEW -> registers[a] = Jit.promote(new Instance(null, frame.number(b)));
        case FIELD -> registers[a] = ((Instance) registers[b]).number;
        case UNLESS_LESS -> {
          if (frame.number(a) >= frame.number(b)) {
            frame.pc = c;
          }
        }
        case JUMP -> {
          if (a < pc) {
            Jit.loopHeader();
          }
          frame.pc = a;
        }
        case SEND -> {
          Instance receiver = (Instance) registers[b];
          Frame callee = new Frame(Jit.promote(receiver.kind).method, frame);
          callee.registers[0] = receiver;
          callee.registers[1] = registers[c];
          frame.result = a;
          frame = callee;
          Jit.loopHeader();
        }
        case GENERATOR -> {
          Frame generator = new Frame(routine.other(b), null);
          generator.registers[0] = registers[c];
          registers[a] = generator;
        }
        case RESUME -> {
          Frame generator = (Frame) registers[b];
          generator.caller = frame;
          frame.result = a;
          frame = generator;
          Jit.loopHeader();
        }
        case YIELD, RETURN -> {
          Object value = registers[a];
          Frame caller = frame.caller;
          if (caller == null) {
            return value;
          }
          frame.caller = null;
          caller.registers[caller.result] = value;
          frame = caller;
        }
      }
    }
  }
}
