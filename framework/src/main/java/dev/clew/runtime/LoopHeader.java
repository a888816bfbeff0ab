package dev.clew.runtime;

import dev.clew.codegen.CompiledCode;
import dev.clew.codegen.Header;
import dev.clew.opt.HeaderState;
import dev.clew.resume.ResumeData;
import dev.clew.spi.Transfer;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Snapshot;

/**
 * A compiled loop header, or one version of it: the code to enter, the tree that grows from it, and the way back to the interpreter when the code is gone.
 * The reds travel to a header as they are; to a version, as its state says ({@link HeaderState}).
 */
final class LoopHeader extends Header {
  private static final int OLD_CHUNK = 1 << 20;
  private static final int MAX_BUDGET = 1 << 30;
  private static final int MAX_WEIGHT = 20_000;
  private static final int SAMPLING = 8;
  private static final int SETTLE_MASK = 63;
  private static final int CHUNKS_WHEN_YOUNG = 600;
  private static final int MAX_PATIENCE = 256;
  /** Passes after which code that has lost its trial asks whether it has rested long enough. */
  private static final int REST_PASSES = 10_000;

  private final Cell cell;
  private final TraceTree tree;
  private final ResumeData reds;
  private HeaderState state;
  private final Attempts attempts;
  private PortalCall call;
  private volatile int id = Integer.MAX_VALUE;
  private int chunks;
  private int entries;
  private long iterations;
  private final Successor successor = new Successor();
  private int patience;
  private int turnedDown = 1;
  private volatile Youth youth;
  private volatile Trial trial;
  private volatile CompiledCode grown;
  private LoopHeader region;

  /** Creates the header of a cell that knows nothing, without code. */
  LoopHeader(String name, Cell cell) {
    super(name);
    this.cell = cell;
    this.reds = null;
    this.attempts = null;
    this.tree = new TraceTree(this);
  }

  /** Creates the header of a cell that knows nothing, without code, as one more of a tree. */
  LoopHeader(String name, Cell cell, TraceTree tree) {
    super(name);
    this.cell = cell;
    this.reds = null;
    this.attempts = null;
    this.tree = tree;
  }

  /** Creates a version of a header, without code; it belongs to the same tree. */
  LoopHeader(LoopHeader general, HeaderState state) {
    super(general.name());
    this.cell = general.cell;
    this.reds = ResumeData.of(state.snapshot(new Snapshot.NamedPoint(general.name())), state.inputs());
    this.tree = general.tree;
    this.state = state;
    this.attempts = new Attempts();
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
    this.attempts = new Attempts();
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

  /** Returns how a version gets code; null for a header that is none. */
  Attempts attempts() {
    return attempts;
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

  /**
   * Installs code, which is young; what was there before, if that was warm, is run meanwhile where nothing may be spent on warming up.
   *
   * @param start the header that the region begins with, which is told how much of the budget is left
   */
  void install(CompiledCode newer, LoopHeader start, int chunk) {
    Youth older = youth;
    if (older != null && older.isWarm()) {
      grown = code;
    }
    chunks = 0;
    grant(chunk);
    region = start;
    youth = new Youth(cell.portal().engine().warmUp(), older);
    if (trial == null && cell.portal().engine().warmUp().isBounded()) {
      trial = new Trial(System::nanoTime, cell.portal().engine().blacklistNanos());
    }
    code = newer;
    cell.wake();
  }

  private void grant(int iterations) {
    budget = (int) Math.min(MAX_BUDGET, iterations * (long) weight());
  }

  /** How many instructions of the author's interpreter make an iteration. */
  @Override
  public int weight() {
    return Math.max(1, Math.min(MAX_WEIGHT, cell.instructions()));
  }

  /** Returns how many passes the interpreter may go on before it is worth asking again. */
  int patience() {
    int passes = patience;
    patience = 0;
    return passes;
  }

  /** Takes the code away. */
  void retire() {
    code = null;
    grown = null;
  }

  /** Returns whether entering the code pays, by trying; null where nothing depends on the clock. */
  Trial trial() {
    return trial;
  }

  /** A journey that began here has ended. */
  void travelled(Journey journey) {
    Trial t = trial;
    if (t == null || !t.isTimed()) {
      return;
    }
    if (youth.hasLedElsewhere()) {
      t.spoil();
    } else {
      t.iterated(journey.instructionsAtHome() / weight());
    }
  }

  /** Tells whether entering the code is to be tried: it is warm, so that it will not become faster. */
  boolean isTried() {
    return trial != null && youth.isWarm();
  }

  /** Returns the code to enter from the interpreter; null if the interpreter is the better choice, or there is no code. */
  CompiledCode entry() {
    if (trial != null && trial.rests()) {
      patience = REST_PASSES;
      return null;
    }
    CompiledCode newest = code;
    return newest == null || youth.isWorthEntering() && !tree.leader().isLeaking() || maySpend() ? newest : youth.wasWorthEntering() ? grown : null;
  }

  /** Returns the code to go on with from other code; null if the interpreter is the better choice, or there is no code. */
  CompiledCode continuation() {
    CompiledCode newest = code;
    return newest == null || youth.isWarm() && !tree.leader().isLeaking() || maySpend() ? newest : grown;
  }

  private boolean maySpend() {
    if (patience > 0) { // to ask takes longer than many an interpreter takes for an iteration
      patience--;
      return false;
    }
    if (cell.portal().engine().warmUp().mayLose()) {
      turnedDown = 1;
      return true;
    }
    cell.portal().engine().statistics().heldBack();
    turnedDown = Math.min(2 * turnedDown, MAX_PATIENCE);
    patience = turnedDown;
    return false;
  }

  /**
   * Runs code that was chosen as {@link #continuation}.
   *
   * @param journey adds up what the interpreter would have taken
   */
  Transfer run(CompiledCode chosen, long[] prims, Object[] refs, Journey journey) {
    Youth young = youth;
    int granted = budget;
    region.left = granted;
    cell.portal().engine().watching().enters(this);
    boolean warm = young.isWarm() || chosen != code;
    if (warm && entries % SAMPLING != 0) {
      Transfer t = chosen.run(prims, refs);
      journey.add(cell, jumped(granted), weight());
      return t;
    }
    young.begins();
    long start = System.nanoTime();
    Transfer t = chosen.run(prims, refs);
    long nanos = System.nanoTime() - start;
    double interpreted = Youth.interpreted(jumped(granted) + weight() / 2);
    if (warm) {
      young.sampled(nanos, interpreted, SAMPLING);
    } else {
      young.ran(nanos, interpreted);
      if (young.isWarm()) {
        grown = null;
      }
    }
    journey.add(cell, jumped(granted), weight());
    return t;
  }

  /** Returns how many instructions the interpreter would have executed for the iterations that were finished in a run. */
  private int jumped(int granted) {
    return Math.max(0, granted - region.left);
  }

  /** Returns what is known of the newest code; null if there never was any. */
  Youth youth() {
    return youth;
  }

  /** Counts what a run of the code did, as far as what it left of its budget tells, and at least one iteration. And where it led to. */
  void ran(Object leftFor) {
    iterations += Math.max(1, (budget - region.left) / weight());
    if (chunks < CHUNKS_WHEN_YOUNG || (entries & SETTLE_MASK) == 0) {
      cell.portal().engine().statistics().addTracedIterations(iterations);
      iterations = 0;
    }
    if (leftFor != this) {
      vote(leftFor);
    }
  }

  @Override
  public void leadsTo(Object header) {
    Youth young = youth;
    if (young != null) {
      young.leadsElsewhere();
    }
    vote(header);
  }

  private void vote(Object header) {
    if (successor.isOnceMore(header)) {
      cell.portal().engine().growth().together(this, (LoopHeader) header);
    }
  }

  /** Returns how often the dispatcher entered it. */
  int entries() {
    return entries;
  }

  /** Counts an entry by the dispatcher: code that came round often enough has been seen by HotSpot. */
  void entered() {
    if (chunks < CHUNKS_WHEN_YOUNG && ++chunks == CHUNKS_WHEN_YOUNG) {
      grant(OLD_CHUNK);
    }
    if ((++entries & SETTLE_MASK) == 0) {
      cell.portal().engine().growth().settle(this);
    }
  }

  /** Returns the transfer that lets the interpreter go on at this header with what a jump brought. */
  Transfer toInterpreter(long[] prims, Object[] refs) {
    if (reds == null) {
      return cell.interpreted(prims, refs);
    }
    Transfer t = to(null, prims, refs);
    return cell.interpreted(t.prims, t.refs);
  }

  /** Returns the transfer that lets another header of the same cell, one that knows nothing, go on with what a jump brought to this version. */
  Transfer to(LoopHeader general, long[] prims, Object[] refs) {
    long[] p = new long[cell.portal().redPrimCount()];
    Object[] r = new Object[cell.portal().redRefCount()];
    reds.rebuildValues(prims, refs, p, r);
    return new Transfer(Transfer.JUMP, general, p, r);
  }
}
