package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.bytecode.DecodedMethod.SwitchTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which instruction pushed each operand, before an instruction of a method: what a helpful message is made from. Where paths with different origins meet, the
 * origin is unknown.
 *
 * <p>This is no fixed point but follows the order in which HotSpot looks, since the answers show in texts: passes over the instructions from first to last,
 * until the wanted one has been reached or nothing new was. A back edge behind the wanted instruction is therefore mostly not seen, and handlers count as
 * entered with parameters unwritten.
 */
final class OperandOrigins {
  /** Origin of an operand that several instructions may have pushed. */
  static final int UNKNOWN = -1;

  private int[] origins;
  private int depth;
  private long writtenLocals;

  private OperandOrigins(int maxStack) {
    origins = new int[maxStack];
  }

  private OperandOrigins(OperandOrigins other) {
    origins = other.origins.clone();
    depth = other.depth;
    writtenLocals = other.writtenLocals;
  }

  /**
   * Returns the origins of the operands before each instruction, as far as they are needed for one of them.
   *
   * @param m the method
   * @param wanted the instruction
   * @return null for instructions that were not reached
   */
  static OperandOrigins[] before(DecodedMethod m, int wanted) {
    OperandOrigins[] before = new OperandOrigins[m.length()];
    before[0] = new OperandOrigins(m.maxStack);
    for (DecodedMethod.Handler h : m.handlers) {
      if (h.target() > 0) {
        before[h.target()] = new OperandOrigins(m.maxStack);
        before[h.target()].push(h.target());
      }
    }
    boolean complete = false;
    boolean grown = true;
    while (!complete && grown) {
      complete = true;
      grown = false;
      for (int i = 0; i < before.length; i++) {
        if (i == wanted && i > 0 && before[i] != null) {
          return before;
        }
        complete &= before[i] != null;
        grown |= before[i] != null && follow(m, before, i);
      }
    }
    return before;
  }

  /** Passes on what holds after an instruction, to one successor after the other, each adding what it knew; tells whether this reached a new one. */
  private static boolean follow(DecodedMethod m, OperandOrigins[] before, int i) {
    OperandOrigins after = new OperandOrigins(before[i]);
    after.execute(m, i);
    boolean grown = false;
    for (int s : successors(m, i)) {
      if (before[s] == null) {
        grown = true;
      } else {
        after.merge(before[s]);
      }
      before[s] = new OperandOrigins(after);
    }
    return grown;
  }

  /** Returns the next instruction, if it may follow, before branch targets; HotSpot takes it to follow a switch always. */
  private static int[] successors(DecodedMethod m, int i) {
    if (m.symbols[i] instanceof SwitchTable t) {
      return IntStream.concat(IntStream.of(i + 1, t.defaultTarget()), Arrays.stream(t.targets())).filter(s -> s < m.length()).toArray();
    }
    int[] s = Liveness.successors(m, i);
    return s.length == 2 ? new int[] {i + 1, m.a[i]} : s;
  }

  /** Returns the instruction that pushed an operand, or {@link #UNKNOWN}; slot 0 is the top of the stack. */
  int origin(int slot) {
    return origins[depth - 1 - slot];
  }

  /**
   * Tells whether a local was, as far as known, stored to since the method began; {@code iinc} is no store. The 64 bits are HotSpot's; locals beyond count as
   * written.
   */
  boolean isWritten(int local) {
    return local >= Long.SIZE || (writtenLocals & 1L << local) != 0;
  }

  private void push(int origin) {
    if (depth == origins.length) { // dead code, which an assembler need not count
      origins = Arrays.copyOf(origins, depth + 8);
    }
    origins[depth++] = origin;
  }

  private void merge(OperandOrigins other) {
    for (int i = 0; i < depth; i++) {
      if (origins[i] != other.origins[i]) {
        origins[i] = UNKNOWN;
      }
    }
    writtenLocals |= other.writtenLocals;
  }

  private void execute(DecodedMethod m, int i) {
    int op = m.opcode[i];
    int[] moved = StackEffects.moved(op);
    if (moved != null) {
      depth -= Arrays.stream(moved).max().getAsInt() + 1;
      int[] taken = Arrays.copyOfRange(origins, depth, depth + moved.length);
      for (int from : moved) {
        push(taken[from]);
      }
      return;
    }
    if (op == CHECKCAST) {
      return; // the same object, for messages too
    }
    depth -= StackEffects.pops(m, i);
    for (int n = StackEffects.pushes(m, i); n > 0; n--) {
      push(i);
    }
    if (op >= ISTORE && op <= ASTORE && m.a[i] < Long.SIZE) {
      writtenLocals |= 1L << m.a[i];
    }
  }
}
