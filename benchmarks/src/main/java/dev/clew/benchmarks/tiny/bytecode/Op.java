package dev.clew.benchmarks.tiny.bytecode;

/** The instructions of a stack machine; most take one operand, which is a number, a slot, a target or an index of a constant. */
public enum Op {
  /** Pushes the operand. */
  INT,
  /** Pushes a constant, a double. */
  FLOAT,
  /** Pushes a local variable. */
  LOAD,
  /** Pops into a local variable. */
  STORE,
  /** Adds two numbers. */
  ADD,
  /** Subtracts. */
  SUB,
  /** Multiplies. */
  MUL,
  /** Gives the remainder of the division. */
  REM,
  /** Tells whether the lower is less. */
  LESS,
  /** Tells whether they are equal. */
  EQUAL,
  /** Goes on elsewhere. */
  JUMP,
  /** Goes on elsewhere if what it pops is false. */
  UNLESS,
  /** Calls a constant, a function, with as many arguments as it has parameters. */
  CALL,
  /** Returns the top of the stack. */
  RETURN,
  /** Makes an object of a constant, a layout, and pops its fields, the last first. */
  NEW,
  /** Replaces an object by the field that a constant names. */
  GET,
  /** Pops a value, then an object, and puts the value into the field that a constant names. */
  PUT
}
