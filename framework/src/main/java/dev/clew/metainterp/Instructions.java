package dev.clew.metainterp;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.bytecode.Arithmetic;
import dev.clew.bytecode.DecodedMethod;
import dev.clew.bytecode.Linker;
import dev.clew.resume.Frame;
import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Value;

/**
 * Every JVM instruction, described once for both domains: read operands, tell the domain, then change the frame. The stack pointer and the program counter move
 * last, so that an instruction whose recording fails can run again from its start. Heap instructions are in {@link Memory}, calls in {@link Calls}.
 */
final class Instructions {
  private Instructions() {}

  static void execute(Machine m, Frame f) {
    int pc = f.pc;
    int op = f.method.opcode[pc];
    Op row = Arithmetic.row(op);
    if (row != null) {
      arithmetic(m, f, row);
      return;
    }
    switch (op) {
      case NOP -> f.pc++;
      case ACONST_NULL -> constant(f, Constant.NULL);
      case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5 -> constant(f, Constant.of(op - ICONST_0));
      case LCONST_0, LCONST_1 -> constant(f, Constant.of((long) (op - LCONST_0)));
      case FCONST_0, FCONST_1, FCONST_2 -> constant(f, Constant.of((float) (op - FCONST_0)));
      case DCONST_0, DCONST_1 -> constant(f, Constant.of((double) (op - DCONST_0)));
      case LDC -> constant(f, Linker.constant(f.method, pc));
      case ILOAD, FLOAD, ALOAD -> {
        f.copy(f.method.a[pc], f.sp);
        advance(f, 1);
      }
      case LLOAD, DLOAD -> {
        f.copy(f.method.a[pc], f.sp);
        wide(f, f.sp + 1);
        advance(f, 2);
      }
      case ISTORE, FSTORE, ASTORE -> {
        f.copy(f.sp - 1, f.method.a[pc]);
        advance(f, -1);
      }
      case LSTORE, DSTORE -> {
        f.copy(f.sp - 2, f.method.a[pc]);
        advance(f, -2);
      }
      case POP -> advance(f, -1);
      case POP2 -> advance(f, -2);
      case DUP, DUP_X1, DUP_X2, DUP2, DUP2_X1, DUP2_X2, SWAP -> shuffle(f, op);
      case IINC -> {
        int slot = f.method.a[pc];
        Constant by = (Constant) f.method.operand[pc];
        long sum = (int) f.prims[slot] + by.asInt();
        f.set(slot, sum, m.domain().pure(Op.INT_ADD, null, sum, f.value(slot), by));
        f.pc++;
      }
      case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE -> compareWithZero(m, f, op);
      case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE -> {
        Op comparison = Arithmetic.comparison(op);
        int s = f.sp - 2;
        long holds = Executor.evaluate(comparison, f.prims[s], f.prims[s + 1]);
        branch(m, f, m.domain().pure(comparison, null, holds, f.value(s), f.value(s + 1)), holds != 0, 2);
      }
      case IF_ACMPEQ, IF_ACMPNE -> {
        Op comparison = op == IF_ACMPEQ ? Op.REF_EQ : Op.REF_NE;
        int s = f.sp - 2;
        boolean holds = (f.refs[s] == f.refs[s + 1]) == (op == IF_ACMPEQ);
        branch(m, f, m.domain().pure(comparison, null, holds ? 1 : 0, f.value(s), f.value(s + 1)), holds, 2);
      }
      case IFNULL, IFNONNULL -> {
        boolean isNull = f.refs[f.sp - 1] == null;
        m.domain().nullness(f.value(f.sp - 1), isNull);
        jump(m, f, isNull == (op == IFNULL), 1);
      }
      case GOTO -> {
        if (f.method.a[pc] <= pc) {
          m.domain().loopsBack(f);
        }
        f.pc = f.method.a[pc];
      }
      case TABLESWITCH, LOOKUPSWITCH -> switchOn(m, f);
      case IRETURN -> m.returnValue(Kind.INT, f.prims[f.sp - 1], f.value(f.sp - 1));
      case LRETURN -> m.returnValue(Kind.LONG, f.prims[f.sp - 2], f.value(f.sp - 2));
      case FRETURN -> m.returnValue(Kind.FLOAT, f.prims[f.sp - 1], f.value(f.sp - 1));
      case DRETURN -> m.returnValue(Kind.DOUBLE, f.prims[f.sp - 2], f.value(f.sp - 2));
      case ARETURN -> m.returnValue(f.refs[f.sp - 1], f.value(f.sp - 1));
      case RETURN -> m.returnVoid();
      case GETSTATIC -> Memory.getStatic(m, f);
      case PUTSTATIC -> Memory.putStatic(m, f);
      case GETFIELD -> Memory.getField(m, f);
      case PUTFIELD -> Memory.putField(m, f);
      case IALOAD, LALOAD, FALOAD, DALOAD, AALOAD, BALOAD, CALOAD, SALOAD -> Memory.load(m, f);
      case IASTORE, LASTORE, FASTORE, DASTORE, AASTORE, BASTORE, CASTORE, SASTORE -> Memory.store(m, f);
      case ARRAYLENGTH -> Memory.length(m, f);
      case NEW -> Memory.allocate(m, f);
      case NEWARRAY, ANEWARRAY -> Memory.allocateArray(m, f);
      case MULTIANEWARRAY -> Memory.allocateMultiArray(m, f);
      case CHECKCAST -> Memory.cast(m, f);
      case INSTANCEOF -> Memory.instanceOf(m, f);
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE, INVOKEDYNAMIC -> Calls.invoke(m, f);
      case ATHROW -> Memory.raise(m, f);
      case MONITORENTER -> Memory.enterMonitor(m, f);
      case MONITOREXIT -> m.exitMonitor(f);
      case DecodedMethod.LOOP_HEADER -> {
        f.headerSeen = true;
        f.pc++;
      }
      case DecodedMethod.MERGE_POINT -> mergePoint(m, f);
      default -> throw new IllegalStateException("unknown opcode " + op + " at " + f.method.place(pc));
    }
  }

  private static void constant(Frame f, Constant c) {
    if (c.kind() == Kind.REF) {
      f.push(c.object(), f.values == null ? null : c);
    } else {
      f.push(c.kind(), c.bits(), f.values == null ? null : c);
    }
    f.pc++;
  }

  private static void advance(Frame f, int slots) {
    f.sp += slots;
    f.pc++;
  }

  /** The second slot of a long or double holds no value of the trace. */
  private static void wide(Frame f, int slot) {
    if (f.values != null) {
      f.values[slot] = null;
    }
  }

  private static void arithmetic(Machine m, Frame f, Op row) {
    boolean binary = row.arguments().length() == 2;
    int second = binary ? Arithmetic.slots(row, 1) : 0;
    int b = f.sp - second;
    int a = b - Arithmetic.slots(row, 0);
    if (Arithmetic.divides(row)) {
      boolean isLong = row.result() == 'J';
      Op test = isLong ? Op.LONG_CMP : Op.INT_NE;
      Constant zero = isLong ? Constant.of(0L) : Constant.of(0);
      boolean nonZero = f.prims[b] != 0;
      m.domain().branch(m.domain().pure(test, null, Executor.evaluate(test, f.prims[b], 0), f.value(b), zero), nonZero);
      if (!nonZero) {
        m.raiseImplicit(Implicit.DIVISION, new Value[0]);
        return;
      }
    }
    long result = Executor.evaluate(row, f.prims[a], binary ? f.prims[b] : 0);
    Value value = m.domain().pure(row, null, result, f.value(a), binary ? f.value(b) : null);
    f.sp = a;
    f.push(Arithmetic.result(row), result, value);
    f.pc++;
  }

  private static void compareWithZero(Machine m, Frame f, int op) {
    int s = f.sp - 1;
    if (op == IFEQ || op == IFNE) {
      boolean notZero = (int) f.prims[s] != 0;
      m.domain().branch(f.value(s), notZero);
      jump(m, f, notZero == (op == IFNE), 1);
      return;
    }
    Op comparison = Arithmetic.comparison(op);
    long holds = Executor.evaluate(comparison, f.prims[s], 0);
    branch(m, f, m.domain().pure(comparison, null, holds, f.value(s), Constant.of(0)), holds != 0, 1);
  }

  private static void branch(Machine m, Frame f, Value condition, boolean holds, int operands) {
    m.domain().branch(condition, holds);
    jump(m, f, holds, operands);
  }

  private static void jump(Machine m, Frame f, boolean taken, int operands) {
    if (taken && f.method.a[f.pc] <= f.pc) {
      m.domain().loopsBack(f);
    }
    f.sp -= operands;
    f.pc = taken ? f.method.a[f.pc] : f.pc + 1;
  }

  private static void switchOn(Machine m, Frame f) {
    DecodedMethod.SwitchTable table = (DecodedMethod.SwitchTable) f.method.operand[f.pc];
    int s = f.sp - 1;
    int key = (int) f.prims[s];
    Value value = f.value(s);
    if (java.util.Arrays.binarySearch(table.keys(), key) >= 0) {
      m.domain().switchKey(value, key);
    } else {
      outside(m, table, value, key);
    }
    f.sp--;
    f.pc = table.target(key);
  }

  /** The default case: one comparison for a dense table, else a look-up. */
  private static void outside(Machine m, DecodedMethod.SwitchTable table, Value value, int key) {
    int[] keys = table.keys();
    Domain d = m.domain();
    if (keys.length == 0) {
      return;
    }
    int span = keys[keys.length - 1] - keys[0] + 1;
    if (span == keys.length) {
      Value offset = d.pure(Op.INT_SUB, null, key - keys[0], value, Constant.of(keys[0]));
      d.branch(d.pure(Op.INT_ULT, null, 0, offset, Constant.of(span)), false);
    } else {
      Value call = d.call(Implicit.HAS_KEY, new Value[] {Constant.of(table), value});
      d.branch(d.returned(call, Implicit.HAS_KEY, Kind.INT, 0, null), false);
    }
  }

  private static void mergePoint(Machine m, Frame f) {
    dev.clew.trace.MethodDescr callee = m.domain().callInstead(f);
    if (callee != null) {
      m.callPortal(m.environment().portal(f.method), f, callee);
      return;
    }
    dev.clew.spi.Transfer t = m.domain().mergePoint(f);
    if (t != null) {
      m.leave(t);
    } else if (m.top() == f) {
      f.pc++;
    }
  }

  /** The stack shuffles move slots, whatever they hold; a long or double is two slots, as the JVM specification has it. */
  private static void shuffle(Frame f, int op) {
    int s = f.sp;
    switch (op) {
      case DUP -> f.copy(s - 1, s);
      case DUP_X1 -> insert(f, s, 1, 2);
      case DUP_X2 -> insert(f, s, 1, 3);
      case DUP2 -> {
        f.copy(s - 2, s);
        f.copy(s - 1, s + 1);
      }
      case DUP2_X1 -> insert(f, s, 2, 3);
      case DUP2_X2 -> insert(f, s, 2, 4);
      default -> {
        insert(f, s, 1, 2); // a b -> b a b
        f.pc++;
        return;
      }
    }
    advance(f, op == DUP2 || op == DUP2_X1 || op == DUP2_X2 ? 2 : 1);
  }

  /** Moves the top {@code depth} slots up by {@code count}, then copies the new top {@code count} slots below them. */
  private static void insert(Frame f, int s, int count, int depth) {
    for (int i = 1; i <= depth; i++) {
      f.copy(s - i, s - i + count);
    }
    for (int i = 0; i < count; i++) {
      f.copy(s + i, s - depth + i);
    }
  }
}
