package dev.clew.benchmarks.adversarial.machine;

/** The instructions. Operands are registers unless said otherwise; the first is where the result goes. */
enum Op {
  /** Sets to a number. */
  CONST,
  /** Adds. */
  ADD,
  /** Multiplies. */
  MUL,
  /** Gives the remainder of the division. */
  REM,
  /** Gives an element of an array. */
  ITEM,
  /** Makes the number a constant of the trace. */
  PROMOTE,
  /** Makes an object, and makes it a constant of the trace. */
  PROMOTE_NEW,
  /** Gives the number an object holds. */
  FIELD,
  /** Goes to the label, the third operand, unless the first number is less than the second. */
  UNLESS_LESS,
  /** Goes to the label. */
  JUMP,
  /** Calls the method of the receiver, the second operand, with one argument, the third. */
  SEND,
  /** Makes a generator of the routine, the second operand, with one argument, the third. */
  GENERATOR,
  /** Lets a generator go on until it yields or returns. */
  RESUME,
  /** Gives a value to whoever resumed this generator, and waits. */
  YIELD,
  /** Gives a value to the caller. */
  RETURN
}
