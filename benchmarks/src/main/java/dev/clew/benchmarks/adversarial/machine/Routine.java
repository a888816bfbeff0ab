package dev.clew.benchmarks.adversarial.machine;

import dev.clew.annotations.Immutable;

/** The code of a routine. */
@Immutable
final class Routine {
  private static final int OPERANDS = 3;

  private final String name;
  private final int registers;
  private final Op[] ops;
  private final int[] operands;
  private final Routine[] others;

  /** {@code others} is filled in when all routines are known. */
  Routine(String name, int registers, Op[] ops, int[] operands, Routine[] others) {
    this.name = name;
    this.registers = registers;
    this.ops = ops;
    this.operands = operands;
    this.others = others;
  }

  String name() {
    return name;
  }

  int registers() {
    return registers;
  }

  Op op(int pc) {
    return ops[pc];
  }

  int operand(int pc, int index) {
    return operands[OPERANDS * pc + index];
  }

  /** Returns a routine of the same program. */
  Routine other(int index) {
    return others[index];
  }

  String locate(int pc) {
    return name + "@" + pc + " " + ops[pc];
  }
}
