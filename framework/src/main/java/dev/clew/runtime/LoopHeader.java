package dev.clew.runtime;

import dev.clew.codegen.CompiledCode;
import dev.clew.codegen.Header;
import dev.clew.opt.HeaderState;
import dev.clew.resume.ResumeData;
import dev.clew.spi.Transfer;
import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Snapshot;
import java.util.List;

/**
 * A compiled loop header, or one version of it: the code to enter, the tree that grows from it, and the way back to the interpreter when the code is gone.
 * The reds travel to a header as they are; to a version, as its state says ({@link HeaderState}).
 */
final class LoopHeader extends Header {
  private static final int OLD_BUDGET = 1 << 20;
  private static final int SETTLE_MASK = 63;
  private static final int CHUNKS_WHEN_YOUNG = 600;
  private static final int MAX_PATIENCE = 256;
  private static final int TOGETHER = 100_000;

  private final Cell cell;
  private final TraceTree tree;
  private final ResumeData reds;
  private HeaderState state;
  private boolean tried;
  private PortalCall call;
  private volatile int id = Integer.MAX_VALUE;
  private int chunks;
  private int entries;
  private long iterations;
  private LoopHeader next;
  private int votes;
  private int patience;
  private int turnedDown = 1;
  private volatile Youth youth;
  private volatile CompiledCode grown;

  /** Creates the header of a cell that knows nothing, without code. */
  LoopHeader(String name, Cell cell) {
    super(name);
    this.cell = cell;
    this.reds = null;
    this.tree = new TraceTree(this);
  }

  /** Creates the header of a cell that knows nothing, without code, as one more of a tree. */
  LoopHeader(String name, Cell cell, TraceTree tree) {
    super(name);
    this.cell = cell;
    this.reds = null;
    this.tree = tree;
  }

  /** Creates a version of a header, without code; it belongs to the same tree. */
  LoopHeader(LoopHeader general, HeaderState state) {
    super(general.name());
    this.cell = general.cell;
    this.reds = ResumeData.of(state.snapshot(new Snapshot.NamedPoint(general.name())), state.inputs());
    this.tree = general.tree;
    this.state = state;
  }

  /** Makes the header the one of a recorded trace, with this number. */
  void become(int number) {
    id = number;
  }

  /** Creates a version of a cell's header that is called, without code; it has a tree of its own. */
  LoopHeader(Cell cell, HeaderState state) {
    super(cell.header().name());
    this.cell = cell;
    this.reds = ResumeData.of(state.snapshot(new Snapshot.NamedPoint(name())), state.inputs());
    this.tree = new TraceTree(this);
    this.call = new PortalCall(this, state.inputs().stream().map(Input::kind).toList());
    this.state = state;
  }

  @Override
  public synchronized MethodDescr callee() {
    if (call == null) {
      call = new PortalCall(this, cell.portal().redKinds());
      if (code != null) {
        tree.grew(); // has no way in for calls yet
      }
    }
    return call.descriptor();
  }

  /** Returns how this header is called, or null if nobody did yet. */
  PortalCall call() {
    return call;
  }

  /** Returns what is known at a version; else null. */
  HeaderState state() {
    return state;
  }

  /** Tells whether traces call this header. */
  boolean isCalled() {
    return call != null;
  }

  /** Tells whether this is a version that is called. */
  boolean isCallee() {
    return state != null && call != null;
  }

  /** Tells, once, that a version without code was arrived at, and may be compiled. */
  boolean mayCompileVersion() {
    boolean first = state != null && !tried && cell.recorded() != null && cell.portal().engine().warmUp().mayStart();
    tried |= first;
    return first;
  }

  @Override
  public Object complete(Transfer transfer) throws Throwable {
    return PortalCall.complete(cell.portal(), transfer);
  }

  Cell cell() {
    return cell;
  }

  /** Tells whether jumps to this header bring what a state asks for instead of the reds. */
  boolean isVersion() {
    return reds != null;
  }

  /** Returns the number of the trace that starts here; greater than any while there is none. */
  int id() {
    return id;
  }

  TraceTree tree() {
    return tree;
  }

  /** Installs code, which is young; what was there before, if HotSpot has come round to it, is run meanwhile where nothing may be spent on warming up. */
  void install(CompiledCode newer, int chunk) {
    if (youth == null) {
      grown = code;
    }
    chunks = 0;
    budget = chunk;
    youth = new Youth(cell.portal().engine().warmUp(), cell.instructions());
    code = newer;
  }

  /** Takes the code away. */
  void retire() {
    code = null;
    grown = null;
  }

  /** Returns the code to run now; null if the interpreter is the better choice, or there is no code. */
  CompiledCode choice() {
    CompiledCode newest = code;
    if (newest == null || youth == null && !tree.leader().isLeaking()) {
      return newest;
    }
    if (patience > 0) { // to ask takes longer than many an interpreter takes for an iteration
      patience--;
      return grown;
    }
    if (cell.portal().engine().warmUp().mayStart()) {
      turnedDown = 1;
      return newest;
    }
    turnedDown = Math.min(2 * turnedDown, MAX_PATIENCE);
    patience = turnedDown;
    return grown;
  }

  /** Runs code that was {@linkplain #choice chosen}. */
  Transfer run(CompiledCode chosen, long[] prims, Object[] refs) {
    Youth young = youth;
    if (young == null || chosen != code) {
      return chosen.run(prims, refs);
    }
    long start = System.nanoTime();
    Transfer t = chosen.run(prims, refs);
    if (young.endsWith(System.nanoTime() - start, t.target == this ? budget : 1) && young == youth) {
      youth = null;
      grown = null;
    }
    return t;
  }

  /** Counts what a run of the code did at least: all the jumps it was allowed if it used them up, else one iteration. And where it led to. */
  void ran(Object leftFor) {
    iterations += leftFor == this ? budget : 1;
    if (chunks < CHUNKS_WHEN_YOUNG || (entries & SETTLE_MASK) == 0) {
      cell.portal().engine().statistics().addTracedIterations(iterations);
      iterations = 0;
    }
    if (leftFor != this) {
      leadsTo(leftFor);
    }
  }

  /** Finds out what the guest goes on to most of the time: the majority's vote of Boyer and Moore, as it needs one candidate only. */
  @Override
  public void leadsTo(Object header) {
    if (header == next) {
      if (next != null && ++votes == TOGETHER) {
        votes = 0;
        cell.portal().engine().growth().together(this, next);
      }
    } else if (--votes <= 0) {
      next = header instanceof LoopHeader h ? h : null;
      votes = 1;
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

  /** Returns the transfer that lets the interpreter go on at this header with what a jump brought. */
  Transfer toInterpreter(long[] prims, Object[] refs) {
    if (reds == null) {
      return transfer(prims, refs);
    }
    int primReds = 0;
    int refReds = 0;
    for (int i = cell.portal().greenCount(); i < cell.portal().count(); i++) {
      primReds += cell.portal().kind(i).isPrimitive() ? 1 : 0;
      refReds += cell.portal().kind(i).isPrimitive() ? 0 : 1;
    }
    long[] p = new long[primReds];
    Object[] r = new Object[refReds];
    reds.rebuildValues(prims, refs, p, r);
    return transfer(p, r);
  }

  private Transfer transfer(long[] prims, Object[] refs) {
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
