package dev.clew.runtime;

import dev.clew.codegen.Region;
import dev.clew.observe.Invalidated;
import dev.clew.observe.Stamp;
import dev.clew.trace.Location;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A loop and the bridges that grew from it. Bridges are compiled by themselves at first and linked through their guards' exits; once the tree has settled it is
 * <em>stitched</em>: one region with all its bridges. Other loops stay outside, see {@code docs/decisions/0012-small-regions.md}.
 */
final class TraceTree {
  private static final long REST_NANOS = 5_000_000;
  private static final int MAX_STITCHED_OPERATIONS = 3000;
  private static final int MAX_LEVEL = 6;

  private final LoopHeader header;
  private RecordingEnvironment environment;
  private final List<CompiledTrace> traces = new ArrayList<>();
  private final Map<Operation, GuardExit> exits = new IdentityHashMap<>();
  private final Map<Operation, Trace> bridges = new IdentityHashMap<>();
  private final List<Validity> validities = new ArrayList<>();
  private Trace root;
  private volatile long grownAt;
  private volatile boolean grown;
  private volatile boolean dropped;
  private int stitchings;

  TraceTree(LoopHeader header) {
    this.header = header;
  }

  LoopHeader header() {
    return header;
  }

  Engine engine() {
    return header.cell().portal().engine();
  }

  Location location() {
    return header.cell().portal().location(header.cell().greens());
  }

  /** Returns what the blackhole asks behind this tree's guards. */
  synchronized RecordingEnvironment environment() {
    if (environment == null) {
      environment = new RecordingEnvironment(engine(), header.id(), location());
    }
    return environment;
  }

  synchronized List<CompiledTrace> traces() {
    return List.copyOf(traces);
  }

  synchronized int bridgeCount() {
    return bridges.size();
  }

  boolean isDropped() {
    return dropped;
  }

  /** Adds the root's or a bridge's trace: makes an exit for each of its guards. */
  synchronized void add(CompiledTrace trace, GuardExit from) {
    traces.add(trace);
    int n = 0;
    for (Operation o : trace.optimised().operations()) {
      if (o.op().isGuard()) {
        exits.put(o, new GuardExit(this, trace.id(), n++, o));
      }
    }
    if (from == null) {
      root = trace.optimised();
    } else {
      bridges.put(from.operation(), trace.optimised());
    }
  }

  /** Takes back a trace that could not be compiled. */
  synchronized void remove(CompiledTrace trace, GuardExit from) {
    traces.remove(trace);
    if (from != null) {
      bridges.remove(from.operation());
    }
    trace.optimised().operations().forEach(exits::remove);
  }

  /** Marks the tree as worth stitching again. */
  void grew() {
    grownAt = System.nanoTime();
    grown = true;
  }

  /**
   * Tells whether the tree grew, then rested for a while, and is not too large for one region. Every stitching starts HotSpot's work on the loop from nothing, so the rest doubles each time.
   */
  boolean hasSettled() {
    return grown && System.nanoTime() - grownAt > (REST_NANOS << Math.min(stitchings, 10)) && size() <= MAX_STITCHED_OPERATIONS;
  }

  void stitched() {
    grown = false;
    stitchings++;
  }

  private synchronized GuardExit exit(Operation guard) {
    return exits.get(guard);
  }

  private synchronized Map<Operation, Trace> bridges() {
    return new IdentityHashMap<>(bridges);
  }

  private synchronized Trace root() {
    return root;
  }

  synchronized void keep(Validity v) {
    validities.add(v);
  }

  /** The region of one trace alone. */
  Region alone(Trace trace, boolean isRoot, MethodHandle valid) {
    return region(trace.name(), trace, isRoot ? header : null, Map.of(), valid);
  }

  private synchronized int size() {
    return traces.stream().mapToInt(t -> t.optimised().operations().size()).sum();
  }

  /** The region of the whole tree. */
  Region whole(MethodHandle valid) {
    return region(header.name(), root(), header, bridges(), valid);
  }

  private Region region(String name, Trace trace, LoopHeader entry, Map<Operation, Trace> in, MethodHandle valid) {
    return new Region(name, trace, entry, in, Map.of(), this::exit, this::callable, valid, header.cell().portal().lookup(), engine().stress().failsGuards());
  }

  /**
   * Whether code of this tree may call another loop's code instead of returning to the dispatcher: only older ones, so that no cycle of calls exists, and only
   * few deep.
   */
  private boolean callable(Target target) {
    if (!(target instanceof LoopHeader h) || h.id() >= header.id() || h.level() >= MAX_LEVEL) {
      return false;
    }
    header.raiseLevel(h.level() + 1);
    return true;
  }

  /** An assumption broke: nothing of the tree is entered any more, and the location starts over. */
  void drop() {
    synchronized (this) {
      dropped = true;
      exits.values().forEach(e -> e.bridge = null);
    }
    header.code = null;
    header.cell().forget();
    engine().events().publish(new Invalidated(Stamp.now(), header.id(), location(), "a quasi-immutable field it relied on"));
  }
}
