package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.trace.Kind;
import dev.clew.trace.Op;

/** JVM opcodes that compute on the operand stack, as rows of the operations table: what they mean is said there, once. */
public final class Arithmetic {
  private static final Op[] ROWS = new Op[256];

  static {
    Op[] four = {
      Op.INT_ADD, Op.LONG_ADD, Op.FLOAT_ADD, Op.DOUBLE_ADD, Op.INT_SUB, Op.LONG_SUB, Op.FLOAT_SUB, Op.DOUBLE_SUB,
      Op.INT_MUL, Op.LONG_MUL, Op.FLOAT_MUL, Op.DOUBLE_MUL, Op.INT_DIV, Op.LONG_DIV, Op.FLOAT_DIV, Op.DOUBLE_DIV,
      Op.INT_REM, Op.LONG_REM, Op.FLOAT_REM, Op.DOUBLE_REM, Op.INT_NEG, Op.LONG_NEG, Op.FLOAT_NEG, Op.DOUBLE_NEG,
      Op.INT_SHL, Op.LONG_SHL, Op.INT_SHR, Op.LONG_SHR, Op.INT_USHR, Op.LONG_USHR, Op.INT_AND, Op.LONG_AND, Op.INT_OR, Op.LONG_OR, Op.INT_XOR, Op.LONG_XOR};
    System.arraycopy(four, 0, ROWS, IADD, four.length);
    Op[] conversions = {
      Op.INT_TO_LONG, Op.INT_TO_FLOAT, Op.INT_TO_DOUBLE, Op.LONG_TO_INT, Op.LONG_TO_FLOAT, Op.LONG_TO_DOUBLE, Op.FLOAT_TO_INT, Op.FLOAT_TO_LONG,
      Op.FLOAT_TO_DOUBLE, Op.DOUBLE_TO_INT, Op.DOUBLE_TO_LONG, Op.DOUBLE_TO_FLOAT, Op.INT_TO_BYTE, Op.INT_TO_CHAR, Op.INT_TO_SHORT,
      Op.LONG_CMP, Op.FLOAT_CMPL, Op.FLOAT_CMPG, Op.DOUBLE_CMPL, Op.DOUBLE_CMPG};
    System.arraycopy(conversions, 0, ROWS, I2L, conversions.length);
  }

  private static final Op[] COMPARISONS = {Op.INT_EQ, Op.INT_NE, Op.INT_LT, Op.INT_GE, Op.INT_GT, Op.INT_LE};

  private Arithmetic() {}

  /** Returns the row of an arithmetic opcode, or null if it is none. */
  public static Op row(int opcode) {
    return opcode < 256 ? ROWS[opcode] : null;
  }

  /** Returns the comparison of {@code if_icmpXX}, or of {@code ifXX} with 0. */
  public static Op comparison(int opcode) {
    return COMPARISONS[opcode >= IF_ICMPEQ ? opcode - IF_ICMPEQ : opcode - IFEQ];
  }

  /** Returns how many stack slots argument {@code i} of a row takes. */
  public static int slots(Op op, int i) {
    char c = op.arguments().charAt(i);
    return c == 'J' || c == 'D' ? 2 : 1;
  }

  /** Returns the kind of a row's result. */
  public static Kind result(Op op) {
    return switch (op.result()) {
      case 'J' -> Kind.LONG;
      case 'F' -> Kind.FLOAT;
      case 'D' -> Kind.DOUBLE;
      default -> Kind.INT;
    };
  }

  /** Tells whether a row raises ArithmeticException for a divisor of 0. */
  public static boolean divides(Op op) {
    return op == Op.INT_DIV || op == Op.INT_REM || op == Op.LONG_DIV || op == Op.LONG_REM;
  }
}
