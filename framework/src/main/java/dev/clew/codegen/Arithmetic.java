package dev.clew.codegen;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.trace.Op;

/** Operations that are one JVM instruction each, and the JVM's conditional jumps. */
final class Arithmetic {
  private Arithmetic() {}

  /** Returns the instruction that pops the arguments and pushes the result, or -1 if the operation is not that simple. */
  static int instruction(Op op) {
    return switch (op) {
      case INT_ADD -> IADD;
      case INT_SUB -> ISUB;
      case INT_MUL -> IMUL;
      case INT_DIV -> IDIV;
      case INT_REM -> IREM;
      case INT_NEG -> INEG;
      case INT_AND -> IAND;
      case INT_OR -> IOR;
      case INT_XOR -> IXOR;
      case INT_SHL -> ISHL;
      case INT_SHR -> ISHR;
      case INT_USHR -> IUSHR;
      case LONG_ADD -> LADD;
      case LONG_SUB -> LSUB;
      case LONG_MUL -> LMUL;
      case LONG_DIV -> LDIV;
      case LONG_REM -> LREM;
      case LONG_NEG -> LNEG;
      case LONG_AND -> LAND;
      case LONG_OR -> LOR;
      case LONG_XOR -> LXOR;
      case LONG_SHL -> LSHL;
      case LONG_SHR -> LSHR;
      case LONG_USHR -> LUSHR;
      case LONG_CMP -> LCMP;
      case FLOAT_ADD -> FADD;
      case FLOAT_SUB -> FSUB;
      case FLOAT_MUL -> FMUL;
      case FLOAT_DIV -> FDIV;
      case FLOAT_REM -> FREM;
      case FLOAT_NEG -> FNEG;
      case FLOAT_CMPL -> FCMPL;
      case FLOAT_CMPG -> FCMPG;
      case DOUBLE_ADD -> DADD;
      case DOUBLE_SUB -> DSUB;
      case DOUBLE_MUL -> DMUL;
      case DOUBLE_DIV -> DDIV;
      case DOUBLE_REM -> DREM;
      case DOUBLE_NEG -> DNEG;
      case DOUBLE_CMPL -> DCMPL;
      case DOUBLE_CMPG -> DCMPG;
      case INT_TO_LONG -> I2L;
      case INT_TO_FLOAT -> I2F;
      case INT_TO_DOUBLE -> I2D;
      case INT_TO_BYTE -> I2B;
      case INT_TO_CHAR -> I2C;
      case INT_TO_SHORT -> I2S;
      case LONG_TO_INT -> L2I;
      case LONG_TO_FLOAT -> L2F;
      case LONG_TO_DOUBLE -> L2D;
      case FLOAT_TO_INT -> F2I;
      case FLOAT_TO_LONG -> F2L;
      case FLOAT_TO_DOUBLE -> F2D;
      case DOUBLE_TO_INT -> D2I;
      case DOUBLE_TO_LONG -> D2L;
      case DOUBLE_TO_FLOAT -> D2F;
      default -> -1;
    };
  }

  /** Returns the jump that is taken if an int compares with zero like that, or -1 if the operation is no int comparison a jump can do. */
  static int jumpOnZero(Op op) {
    return switch (op) {
      case INT_EQ -> IFEQ;
      case INT_NE -> IFNE;
      case INT_LT -> IFLT;
      case INT_LE -> IFLE;
      case INT_GT -> IFGT;
      case INT_GE -> IFGE;
      default -> -1;
    };
  }

  /** Returns the jump that is taken if two ints compare like that. */
  static int jumpOnInts(Op op) {
    return jumpOnZero(op) + (IF_ICMPEQ - IFEQ);
  }

  /** Returns the jump that is taken exactly if the other is not: they stand side by side in the instruction set. */
  static int opposite(int jump) {
    return jump == IFNULL || jump == IFNONNULL ? IFNULL + IFNONNULL - jump : ((jump + 1) ^ 1) - 1;
  }
}
