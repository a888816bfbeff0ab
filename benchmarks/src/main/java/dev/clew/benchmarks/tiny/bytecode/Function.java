package dev.clew.benchmarks.tiny.bytecode;

import dev.clew.annotations.Immutable;

/** The code of a function. */
@Immutable
public final class Function {
  /** Room on each operand stack: more than any program here needs. */
  public static final int STACK = 8;

  private final String name;
  private final int parameters;
  private final int locals;
  private final Op[] ops;
  private final int[] operands;
  private final Object[] constants;

  Function(String name, int parameters, int locals, Op[] ops, int[] operands, Object[] constants) {
    this.name = name;
    this.parameters = parameters;
    this.locals = locals;
    this.ops = ops;
    this.operands = operands;
    this.constants = constants;
  }

  /** Returns the number of parameters; they are the first local variables. */
  public int parameters() {
    return parameters;
  }

  /** Returns the number of local variables. */
  public int locals() {
    return locals;
  }

  /** Returns the instruction at a position. */
  public Op op(int pc) {
    return ops[pc];
  }

  /** Returns its operand. */
  public int operand(int pc) {
    return operands[pc];
  }

  /** Returns a constant. */
  public Object constant(int index) {
    return constants[index];
  }

  /** Names a position for people. */
  public String locate(int pc) {
    return name + "@" + pc + " " + ops[pc];
  }

  /** Fills in what could not be known before all functions were read. */
  void link(int index, Function callee) {
    constants[index] = callee;
  }
}
