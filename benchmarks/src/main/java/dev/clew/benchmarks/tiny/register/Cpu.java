package dev.clew.benchmarks.tiny.register;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** A processor: registers for numbers, registers for floating-point numbers, flags, and memory in words. Register 15 points to the stack, which grows downwards. */
final class Cpu {
  private static final int SP = 15;

  final int[] r = new int[16];
  final double[] f = new double[16];
  private final int[] memory = new int[4096];
  private boolean zero;
  private boolean negative;

  Cpu() {
    r[SP] = memory.length;
  }

  /** Runs a program from its first instruction until it halts. */
  @Portal(location = RomLocation.class)
  void run(@Green Rom rom) {
    @Green int pc = 0;
    while (true) {
      Jit.mergePoint();
      int word = rom.word(pc++);
      int d = Isa.d(word);
      int s = Isa.s(word);
      int t = Isa.t(word);
      int i = Isa.i(word);
      switch (Isa.op(word)) {
        case Isa.HALT -> {
          return;
        }
        case Isa.LI -> r[d] = i;
        case Isa.ADDI -> r[d] = r[s] + i;
        case Isa.ADD -> r[d] = r[s] + r[t];
        case Isa.SUB -> r[d] = r[s] - r[t];
        case Isa.MUL -> r[d] = r[s] * r[t];
        case Isa.REM -> r[d] = r[s] % r[t];
        case Isa.CMP -> compare(r[s], r[t]);
        case Isa.CMPI -> compare(r[s], i);
        case Isa.B, Isa.BNE, Isa.BGE -> {
          if (holds(Isa.op(word))) {
            if (i < pc) {
              Jit.loopHeader();
            }
            pc = i;
          }
        }
        case Isa.CALL -> {
          push(pc);
          pc = i;
          Jit.loopHeader();
        }
        case Isa.RET -> pc = pop();
        case Isa.PUSH -> push(r[s]);
        case Isa.POP -> r[d] = pop();
        case Isa.LW -> r[d] = memory[r[s] + i];
        case Isa.SW -> memory[r[s] + i] = r[d];
        case Isa.FCVT -> f[d] = r[s];
        case Isa.FADD -> f[d] = f[s] + f[t];
        case Isa.FSUB -> f[d] = f[s] - f[t];
        case Isa.FMUL -> f[d] = f[s] * f[t];
        case Isa.FDIV -> f[d] = f[s] / f[t];
        default -> throw new IllegalStateException("no instruction has the code " + Isa.op(word));
      }
    }
  }

  private void compare(int left, int right) {
    zero = left == right;
    negative = left < right;
  }

  private boolean holds(int branch) {
    return switch (branch) {
      case Isa.BNE -> !zero;
      case Isa.BGE -> !negative;
      default -> true;
    };
  }

  private void push(int value) {
    memory[--r[SP]] = value;
  }

  private int pop() {
    return memory[r[SP]++];
  }
}
