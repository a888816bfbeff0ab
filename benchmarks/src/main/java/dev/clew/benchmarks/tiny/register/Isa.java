package dev.clew.benchmarks.tiny.register;

/**
 * The instruction set. A word is {@code op:8 d:4 s:4 i:16}; {@code d}, {@code s} and {@code t} (the lowest bits of {@code i}) are numbers of registers,
 * {@code i} is a signed number or a target.
 */
final class Isa {
  static final int HALT = 0;
  static final int LI = 1;
  static final int ADDI = 2;
  static final int ADD = 3;
  static final int SUB = 4;
  static final int MUL = 5;
  static final int REM = 6;
  static final int CMP = 7;
  static final int CMPI = 8;
  static final int B = 9;
  static final int BNE = 10;
  static final int BGE = 11;
  static final int CALL = 12;
  static final int RET = 13;
  static final int PUSH = 14;
  static final int POP = 15;
  static final int LW = 16;
  static final int SW = 17;
  static final int FCVT = 18;
  static final int FADD = 19;
  static final int FSUB = 20;
  static final int FMUL = 21;
  static final int FDIV = 22;

  /** For each instruction, in order, its mnemonic and its operands. */
  private static final String[] SYNTAX = {
    "halt", "li d i", "addi d s i", "add d s t", "sub d s t", "mul d s t", "rem d s t", "cmp s t", "cmpi s i", "b i", "bne i", "bge i", "call i", "ret", "push s", "pop d",
    "lw d s i", "sw d s i", "fcvt d s", "fadd d s t", "fsub d s t", "fmul d s t", "fdiv d s t",
  };

  private Isa() {}

  /** Returns the number of an instruction. */
  static int opcode(String mnemonic) {
    for (int op = 0; op < SYNTAX.length; op++) {
      if (mnemonic(op).equals(mnemonic)) {
        return op;
      }
    }
    throw new IllegalArgumentException("no instruction is called '" + mnemonic + "'");
  }

  /** Returns the name of an instruction. */
  static String mnemonic(int op) {
    return SYNTAX[op].split(" ")[0];
  }

  /** Returns which operands an instruction has, a letter for each. */
  static String operands(int op) {
    return SYNTAX[op].substring(mnemonic(op).length()).replace(" ", "");
  }

  static int op(int word) {
    return word >>> 24;
  }

  static int d(int word) {
    return word >> 20 & 15;
  }

  static int s(int word) {
    return word >> 16 & 15;
  }

  static int t(int word) {
    return word & 15;
  }

  static int i(int word) {
    return (short) word;
  }

  static int encode(int op, int d, int s, int i) {
    return op << 24 | d << 20 | s << 16 | i & 0xFFFF;
  }
}
