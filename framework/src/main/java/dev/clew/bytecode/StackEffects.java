package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.bytecode.DecodedMethod.MemberRef;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import net.bytebuddy.jar.asm.ConstantDynamic;

/** What instructions do to the operand stack, in slots: a {@code long} or {@code double} counts two. */
final class StackEffects {
  private StackEffects() {}

  /**
   * What the instructions that only move operands leave, as positions among the operands they take, deepest first; null for all other instructions. The
   * greatest position tells how many operands are taken.
   */
  static int[] moved(int opcode) {
    return switch (opcode) {
      case DUP -> new int[] {0, 0};
      case DUP_X1 -> new int[] {1, 0, 1};
      case DUP_X2 -> new int[] {2, 0, 1, 2};
      case DUP2 -> new int[] {0, 1, 0, 1};
      case DUP2_X1 -> new int[] {1, 2, 0, 1, 2};
      case DUP2_X2 -> new int[] {2, 3, 0, 1, 2, 3};
      case SWAP -> new int[] {1, 0};
      default -> null;
    };
  }

  /** Returns how many slots an instruction takes from the stack. */
  static int pops(DecodedMethod m, int i) {
    int op = m.opcode[i];
    return switch (op) {
      case ISTORE, FSTORE, ASTORE, POP, INEG, FNEG, I2L, I2F, I2D, F2I, F2L, F2D, I2B, I2C, I2S, IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL, TABLESWITCH,
          LOOKUPSWITCH, IRETURN, FRETURN, ARETURN, ATHROW, GETFIELD, NEWARRAY, ANEWARRAY, ARRAYLENGTH, CHECKCAST, INSTANCEOF, MONITORENTER, MONITOREXIT -> 1;
      case LSTORE, DSTORE, POP2, LNEG, DNEG, L2I, L2F, L2D, D2I, D2L, D2F, IADD, ISUB, IMUL, IDIV, IREM, ISHL, ISHR, IUSHR, IAND, IOR, IXOR, FADD, FSUB, FMUL, FDIV,
          FREM, FCMPL, FCMPG, IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE, IF_ACMPEQ, IF_ACMPNE, IALOAD, LALOAD, FALOAD, DALOAD, AALOAD, BALOAD,
          CALOAD, SALOAD, LRETURN, DRETURN -> 2;
      case IASTORE, FASTORE, AASTORE, BASTORE, CASTORE, SASTORE, LSHL, LSHR, LUSHR -> 3;
      case LASTORE, DASTORE, LADD, LSUB, LMUL, LDIV, LREM, LAND, LOR, LXOR, DADD, DSUB, DMUL, DDIV, DREM, LCMP, DCMPL, DCMPG -> 4;
      case PUTSTATIC -> fieldSlots(m, i);
      case PUTFIELD -> fieldSlots(m, i) + 1;
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKEINTERFACE -> argumentSlots(m, i) + 1;
      case INVOKESTATIC, INVOKEDYNAMIC -> argumentSlots(m, i);
      case MULTIANEWARRAY -> m.a[i];
      default -> 0;
    };
  }

  /** Returns how many slots an instruction puts onto the stack. */
  static int pushes(DecodedMethod m, int i) {
    int op = m.opcode[i];
    return switch (op) {
      case ACONST_NULL, ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5, FCONST_0, FCONST_1, FCONST_2, ILOAD, FLOAD, ALOAD, IALOAD, FALOAD,
          AALOAD, BALOAD, CALOAD, SALOAD, IADD, ISUB, IMUL, IDIV, IREM, INEG, ISHL, ISHR, IUSHR, IAND, IOR, IXOR, FADD, FSUB, FMUL, FDIV, FREM, FNEG, I2F, I2B, I2C,
          I2S, F2I, L2I, L2F, D2I, D2F, LCMP, FCMPL, FCMPG, DCMPL, DCMPG, NEW, NEWARRAY, ANEWARRAY, MULTIANEWARRAY, ARRAYLENGTH, CHECKCAST, INSTANCEOF -> 1;
      case LCONST_0, LCONST_1, DCONST_0, DCONST_1, LLOAD, DLOAD, LALOAD, DALOAD, LADD, LSUB, LMUL, LDIV, LREM, LNEG, LSHL, LSHR, LUSHR, LAND, LOR, LXOR, DADD, DSUB,
          DMUL, DDIV, DREM, DNEG, I2L, I2D, F2L, F2D, L2D, D2L -> 2;
      case LDC -> constantSlots(m.symbols[i]);
      case GETSTATIC, GETFIELD -> fieldSlots(m, i);
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE, INVOKEDYNAMIC -> Descriptors.returnKind(callDescriptor(m, i)).slots();
      default -> 0;
    };
  }

  /** Returns how many slots the value of a field takes that an instruction reads or writes. */
  static int fieldSlots(DecodedMethod m, int i) {
    return Kind.ofDescriptor(((MemberRef) m.symbols[i]).descriptor()).slots();
  }

  /** Returns how many slots the arguments of a call take, the receiver not counted. */
  static int argumentSlots(DecodedMethod m, int i) {
    int slots = 0;
    for (Kind k : Descriptors.argumentKinds(callDescriptor(m, i), true)) {
      slots += k.slots();
    }
    return slots;
  }

  private static String callDescriptor(DecodedMethod m, int i) {
    return m.symbols[i] instanceof Decoder.CallSiteRef site ? site.descriptor() : ((MemberRef) m.symbols[i]).descriptor();
  }

  private static int constantSlots(Object constant) {
    if (constant instanceof Constant c) {
      return c.kind().slots();
    }
    return constant instanceof ConstantDynamic d ? d.getSize() : 1;
  }
}
