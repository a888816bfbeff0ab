package dev.clew.runtime;

import dev.clew.opt.HeaderState;
import dev.clew.opt.Versions;
import dev.clew.spi.Transfer;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One guest location: the greens of a portal, how often they were passed, and the code compiled for them. Counters are plain fields: a lost increment costs nothing.
 */
final class Cell {
  private static final int PASSES_BEFORE_JOINS = 1;
  private static final int MAX_ITERATIONS = 4;

  private final CellTable table;
  private final LinkedPortal portal;
  private final List<Constant> greens;
  private final long[] greenPrims;
  private final Object[] greenRefs;
  private final Object first;
  private final Object second;
  private final AtomicBoolean recording = new AtomicBoolean();
  private volatile LoopHeader header;
  private volatile List<Versions.Version> versions = List.of();
  private volatile List<Versions.Version> callees = List.of();
  private volatile Trace recorded;
  private volatile boolean calledSeparately;
  private int remaining;
  private int window;
  private int passes;
  private int returns;
  private boolean heated;
  private int iterations = 1;
  private int instructions;
  private boolean recordedLonger;
  private long seen = -1;
  private long seenAt;
  private final Budget budget;

  Cell(CellTable table, LinkedPortal portal, List<Constant> greens) {
    this.table = table;
    this.first = table.owner();
    this.portal = portal;
    this.greens = greens;
    this.greenPrims = greens.stream().filter(g -> g.kind() != Kind.REF).mapToLong(Constant::bits).toArray();
    this.greenRefs = greens.stream().filter(g -> g.kind() == Kind.REF).map(Constant::object).toArray();
    this.second = portal.keyShape() == KeyShape.TWO_OBJECTS ? greens.get(1).object() : null;
    this.budget = new Budget(portal.engine(), portal.engine().threshold());
    resetCount();
  }

  LinkedPortal portal() {
    return portal;
  }

  /** Returns the table it is in. */
  CellTable table() {
    return table;
  }

  /** Returns the transfer that lets the interpreter go on here. */
  Transfer interpreted(long[] redPrims, Object[] redRefs) {
    long[] p = Arrays.copyOf(greenPrims, greenPrims.length + redPrims.length);
    System.arraycopy(redPrims, 0, p, greenPrims.length, redPrims.length);
    Object[] r = Arrays.copyOf(greenRefs, greenRefs.length + redRefs.length);
    System.arraycopy(redRefs, 0, r, greenRefs.length, redRefs.length);
    return new Transfer(Transfer.CONTINUE, null, p, r);
  }

  /** Returns the object that holds it, or null. */
  Object first() {
    return first;
  }

  /** Tells whether nothing passed since this was asked last, or, if something was compiled, for long, so that the table may forget the cell. */
  boolean rests(long now) {
    LoopHeader h = header;
    long passed = count() + (h == null ? 0L : h.entries());
    if (passed != seen) {
      seen = passed;
      seenAt = now;
      return false;
    }
    return !recording.get() && (h == null || now - seenAt > portal.engine().longevityNanos());
  }

  /** Returns the second green, of a key of two objects. */
  Object second() {
    return second;
  }

  List<Constant> greens() {
    return greens;
  }

  /** Returns the header if it has code, else null. */
  LoopHeader compiled() {
    LoopHeader h = header;
    return h != null && h.code != null ? h : null;
  }

  /** Returns the header, with or without code. If it had joined a tree that was dropped before it got any, it is a new one. */
  synchronized LoopHeader header() {
    if (header == null || header.tree().isDropped()) {
      header = new LoopHeader(portal.location(greens).text(), this);
      versions = List.of();
      callees = List.of();
    }
    return header;
  }

  /** Returns a new header for a place where more is known than the greens; it is jumped to from now on once {@link #add added}. */
  LoopHeader version(HeaderState state) {
    return new LoopHeader(header(), state);
  }

  /** Lets jumps choose a version. */
  synchronized void add(LoopHeader version, HeaderState state) {
    List<Versions.Version> more = new ArrayList<>(versions);
    more.add(new Versions.Version(version, state));
    versions = List.copyOf(more);
  }

  /** Makes a version that is jumped to. Compiled when a jump first arrives. */
  synchronized LoopHeader newLoop(HeaderState state) {
    LoopHeader version = version(state);
    add(version, state);
    return version;
  }

  /** Makes the header one of a tree that exists, if there is none yet. */
  synchronized LoopHeader join(TraceTree tree) {
    if (header == null && !tree.isDropped()) {
      header = new LoopHeader(portal.location(greens).text(), this, tree);
    }
    return header();
  }

  /** Returns the versions of the header, oldest first. */
  List<Versions.Version> versions() {
    return versions;
  }

  /** Returns the versions that are called, oldest first. */
  List<Versions.Version> callees() {
    return callees;
  }

  /** Makes a version that is called: a guest function for one shape of its arguments. Compiled when it is first called. */
  synchronized LoopHeader newCallee(HeaderState state) {
    LoopHeader version = new LoopHeader(this, state);
    List<Versions.Version> more = new ArrayList<>(callees);
    more.add(new Versions.Version(version, state));
    callees = List.copyOf(more);
    return version;
  }

  /** Returns the trace that was recorded here last, from which versions are made; null if there is none. */
  Trace recorded() {
    return recorded;
  }

  void setRecorded(Trace trace) {
    recorded = trace;
  }

  /** Returns how many instructions the author's interpreter executes for one iteration of what was recorded here last. */
  int instructions() {
    return instructions;
  }

  void setInstructions(int count) {
    instructions = count;
  }

  /** Returns how many iterations make a recording of a loop that starts here. */
  int iterations() {
    return iterations;
  }

  /**
   * Lets the next recording take one iteration more, because the one after the last takes another way; if {@value #MAX_ITERATIONS} are not enough, one as before. Tells whether anything is to be
   * recorded anew.
   */
  synchronized boolean recordLonger() {
    if (iterations == 1 && recordedLonger) {
      return false;
    }
    recordedLonger = true;
    iterations = iterations % MAX_ITERATIONS + 1;
    heat();
    return true;
  }

  /** Tells whether a portal call that starts here is called and not inlined into traces. */
  boolean isCalledSeparately() {
    return calledSeparately;
  }

  void callSeparately() {
    calledSeparately = true;
  }

  /** Forgets headers and count: the location starts over. */
  synchronized void forget() {
    header = null;
    versions = List.of();
    callees = List.of();
    recorded = null;
    resetCount();
  }

  /** An assumption broke: the location starts over, and waits longer each time. */
  void invalidated() {
    forget();
    budget.invalidated();
  }

  /**
   * Counts a bridge that comes by, and tells whether it should end here, so that bridges share what comes after: a place the guest returned to before, or, in a tree that has grown large, any
   * place that several have passed.
   */
  boolean isWorthJoining(boolean returnedTo, boolean large) {
    returns += returnedTo ? 1 : 0;
    passes++;
    return returns > 1 || large && passes > PASSES_BEFORE_JOINS;
  }

  /** Tells whether {@link #heat} was called, and nothing came of it yet. */
  boolean isHeated() {
    return heated && compiled() == null;
  }

  /** Counts a pass; true if there is something to do: code to run, or a recording to make. Every iteration that is interpreted comes by, so it is a countdown and no more. */
  boolean tick() {
    return --remaining <= 0 && isDue();
  }

  private boolean isDue() {
    LoopHeader compiled = compiled();
    if (compiled != null) {
      boolean welcome = compiled.entry() != null;
      remaining = welcome ? 0 : compiled.patience();
      return welcome;
    }
    int more = budget.limit() - count();
    if (more <= 0) {
      return true;
    }
    window += more;
    remaining += more;
    return false;
  }

  /** Goes on counting, but has nothing to do for so many passes. */
  void wait(int passes) {
    window += passes - remaining;
    remaining = passes;
  }

  /** There may be something to do at the next pass. */
  void wake() {
    remaining = 0;
  }

  int count() {
    return window - remaining;
  }

  /** Makes the next pass hot. */
  void heat() {
    window = Math.max(count(), budget.limit());
    remaining = 0;
    heated = true;
  }

  /** Starts over, by what the budget says of the future. */
  void resetCount() {
    remaining = budget.limit();
    window = remaining;
  }

  Budget budget() {
    return budget;
  }

  /** Claims the right to record here; false if another thread, or an outer recording on this one, has it. */
  boolean claim() {
    heated = false;
    return recording.compareAndSet(false, true);
  }

  void release() {
    recording.set(false);
  }
}
