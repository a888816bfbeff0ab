package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which local variables are live before each instruction: the classic backward dataflow over normal and exceptional edges. A dead local need not be captured
 * by a guard, which is what keeps snapshots small. A {@code long} or {@code double} is live at its first slot.
 */
public final class Liveness {
  private final BitSet[] liveBefore;
  private final int[][] slots;

  Liveness(DecodedMethod m) {
    int n = m.length();
    liveBefore = new BitSet[n];
    for (int i = 0; i < n; i++) {
      liveBefore[i] = new BitSet(m.maxLocals);
    }
    slots = new int[n][];
    List<List<Integer>> predecessors = predecessors(m);
    ArrayDeque<Integer> work = new ArrayDeque<>();
    BitSet queued = new BitSet(n);
    for (int i = 0; i < n; i++) {
      work.add(n - 1 - i);
      queued.set(i);
    }
    while (!work.isEmpty()) {
      int i = work.poll();
      queued.clear(i);
      BitSet live = new BitSet(m.maxLocals);
      for (int s : successors(m, i)) {
        live.or(liveBefore[s]);
      }
      transfer(m, i, live);
      // An exception leaves from before the instruction's own store, so handlers count after the transfer.
      for (DecodedMethod.Handler h : m.handlers) {
        if (h.start() <= i && i < h.end()) {
          live.or(liveBefore[h.target()]);
        }
      }
      if (!live.equals(liveBefore[i])) {
        liveBefore[i] = live;
        for (int p : predecessors.get(i)) {
          if (!queued.get(p)) {
            queued.set(p);
            work.add(p);
          }
        }
      }
    }
  }

  /** Returns the live local slots before an instruction, ascending. Not to be changed. */
  public int[] slotsBefore(int index) {
    int[] s = slots[index];
    if (s == null) {
      s = liveBefore[index].stream().toArray();
      slots[index] = s;
    }
    return s;
  }

  /** Tells whether a local is live before an instruction. */
  public boolean isLive(int index, int slot) {
    return liveBefore[index].get(slot);
  }

  private static void transfer(DecodedMethod m, int i, BitSet live) {
    switch (m.opcode[i]) {
      case ISTORE, LSTORE, FSTORE, DSTORE, ASTORE -> live.clear(m.a[i]);
      case ILOAD, LLOAD, FLOAD, DLOAD, ALOAD, IINC -> live.set(m.a[i]);
      // A green read by nobody is still part of the key: without it, equal keys would stand for different guest code.
      case DecodedMethod.MERGE_POINT -> m.greens.stream().filter(g -> g.start() <= i && i < g.end()).forEach(g -> live.set(g.slot()));
      default -> {
      }
    }
  }

  private static List<List<Integer>> predecessors(DecodedMethod m) {
    List<List<Integer>> p = new ArrayList<>();
    for (int i = 0; i < m.length(); i++) {
      p.add(new ArrayList<>(2));
    }
    for (int i = 0; i < m.length(); i++) {
      for (int s : successors(m, i)) {
        p.get(s).add(i);
      }
      for (DecodedMethod.Handler h : m.handlers) {
        if (h.start() <= i && i < h.end()) {
          p.get(h.target()).add(i);
        }
      }
    }
    return p;
  }

  /** Returns the instructions that can follow normally. */
  static int[] successors(DecodedMethod m, int i) {
    return switch (m.opcode[i]) {
      case GOTO -> new int[] {m.a[i]};
      case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE, IF_ACMPEQ, IF_ACMPNE, IFNULL, IFNONNULL ->
          new int[] {m.a[i], i + 1};
      case IRETURN, LRETURN, FRETURN, DRETURN, ARETURN, RETURN, ATHROW -> new int[0];
      case TABLESWITCH, LOOKUPSWITCH -> {
        DecodedMethod.SwitchTable t = (DecodedMethod.SwitchTable) m.operand[i];
        int[] all = java.util.Arrays.copyOf(t.targets(), t.targets().length + 1);
        all[all.length - 1] = t.defaultTarget();
        yield all;
      }
      default -> i + 1 < m.length() ? new int[] {i + 1} : new int[0];
    };
  }
}
