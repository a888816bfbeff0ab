package dev.clew.runtime;

import dev.clew.codegen.Header;
import dev.clew.spi.Transfer;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import java.util.List;

/** A compiled loop header: the code to enter, the tree that grows from it, and the way back to the interpreter when the code is gone. */
final class LoopHeader extends Header {
  private static final int OLD_BUDGET = 1 << 20;
  private static final int SETTLE_MASK = 63;
  private static final int CHUNKS_WHEN_YOUNG = 600;

  private final Cell cell;
  private final TraceTree tree;
  private volatile int id = Integer.MAX_VALUE;
  private int chunks;
  private int entries;
  private long iterations;
  private int level;

  LoopHeader(String name, Cell cell) {
    super(name);
    this.cell = cell;
    this.tree = new TraceTree(this);
  }

  /** Makes the header the one of a recorded trace, with this number. */
  void become(int number, int chunk) {
    id = number;
    becomeYoung(chunk);
  }

  Cell cell() {
    return cell;
  }

  /** Returns the number of the trace that starts here; greater than any while there is none. */
  int id() {
    return id;
  }

  TraceTree tree() {
    return tree;
  }

  /** How many compiled loops may be entered by calls below this one; see {@link TraceTree#callable}. */
  int level() {
    return level;
  }

  void raiseLevel(int atLeast) {
    level = Math.max(level, atLeast);
  }

  /** New code is young again. */
  void becomeYoung(int chunk) {
    chunks = 0;
    budget = chunk;
  }

  /** Counts what a run of the code did at least: all the jumps it was allowed if it used them up, else one iteration. */
  void ran(Object leftFor) {
    iterations += leftFor == this ? budget : 1;
    if (chunks < CHUNKS_WHEN_YOUNG || (entries & SETTLE_MASK) == 0) {
      cell.portal().engine().statistics().addTracedIterations(iterations);
      iterations = 0;
    }
  }

  /** Counts an entry by the dispatcher: code that came round often enough has been seen by HotSpot. */
  void entered() {
    if (chunks < CHUNKS_WHEN_YOUNG && ++chunks == CHUNKS_WHEN_YOUNG) {
      budget = OLD_BUDGET;
    }
    if ((++entries & SETTLE_MASK) == 0) {
      cell.portal().engine().growth().settle(this);
    }
  }

  /** Returns the transfer that lets the interpreter go on at this header with these reds. */
  Transfer toInterpreter(long[] prims, Object[] refs) {
    List<Constant> greens = cell.greens();
    int greenPrims = (int) greens.stream().filter(g -> g.kind() != Kind.REF).count();
    long[] p = new long[greenPrims + prims.length];
    Object[] r = new Object[greens.size() - greenPrims + refs.length];
    int ip = 0;
    int ir = 0;
    for (Constant g : greens) {
      if (g.kind() == Kind.REF) {
        r[ir++] = g.object();
      } else {
        p[ip++] = g.bits();
      }
    }
    System.arraycopy(prims, 0, p, ip, prims.length);
    System.arraycopy(refs, 0, r, ir, refs.length);
    return new Transfer(Transfer.CONTINUE, null, p, r);
  }
}
