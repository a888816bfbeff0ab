package dev.clew.runtime;

import dev.clew.codegen.Region;
import dev.clew.trace.Location;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.lang.invoke.MethodHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A loop and the bridges that grew from it. Bridges are compiled by themselves at first and linked through their guards' exits; once the tree has settled it is
 * <em>stitched</em>: one region with all its bridges, and with the other loops it jumps to, so that C2 sees the whole.
 */
final class TraceTree {
  private static final long REST_NANOS = 5_000_000;
  private static final int MAX_LEVEL = 6;
  private static final int MAX_STITCHED_OPERATIONS = 1;
  private static final int MAX_STITCHED_LOOPS = 1;

  private final LoopHeader header;
  private RecordingEnvironment environment;
  private final List<CompiledTrace> traces = new ArrayList<>();
  private final Map<Operation, GuardExit> exits = new IdentityHashMap<>();
  private final Map<Operation, Trace> bridges = new IdentityHashMap<>();
  private final List<Validity> validities = new ArrayList<>();
  private final Set<TraceTree> stitchedInto = new LinkedHashSet<>();
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

  /** Marks the tree, and every region it was stitched into, as worth stitching again. */
  void grew() {
    List<TraceTree> owners;
    synchronized (this) {
      owners = new ArrayList<>(stitchedInto);
    }
    long now = System.nanoTime();
    owners.add(this);
    for (TraceTree t : owners) {
      t.grown = true;
      t.grownAt = now;
    }
  }

  /**
   * Tells whether the tree grew, and then rested for a while. Every stitching starts HotSpot's work on the loop from nothing, so the rest doubles each time.
   */
  boolean hasSettled() {
    return grown && System.nanoTime() - grownAt > (REST_NANOS << Math.min(stitchings, 10));
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
    return region(trace.name(), trace, isRoot ? header : null, Map.of(), Map.of(), valid, List.of(this));
  }

  /** The trees that belong together: this one, and those its traces jump to, as many as fit. */
  List<TraceTree> reachable() {
    Set<TraceTree> found = new LinkedHashSet<>();
    ArrayDeque<TraceTree> work = new ArrayDeque<>(List.of(this));
    int operations = 0;
    while (!work.isEmpty() && found.size() < MAX_STITCHED_LOOPS) {
      TraceTree t = work.poll();
      int size = t.size();
      if (found.contains(t) || t.isDropped() || t != this && operations + size > MAX_STITCHED_OPERATIONS) {
        continue;
      }
      operations += size;
      found.add(t);
      work.addAll(t.jumpsTo());
    }
    return new ArrayList<>(found);
  }

  private synchronized int size() {
    return (int) traces.stream().flatMap(t -> t.optimised().operations().stream()).filter(o -> o.op().family() != Op.Family.HINT).count();
  }

  private synchronized List<TraceTree> jumpsTo() {
    List<TraceTree> targets = new ArrayList<>();
    for (CompiledTrace t : traces) {
      Operation last = t.optimised().last();
      if (last.op() == Op.JUMP && last.descriptor() instanceof LoopHeader h && h.code != null) {
        targets.add(h.tree());
      }
    }
    return targets;
  }

  /** The region of the whole tree with the trees it belongs with. */
  Region whole(List<TraceTree> members, MethodHandle valid) {
    Map<Operation, Trace> allBridges = new IdentityHashMap<>();
    Map<Target, Trace> loops = new HashMap<>();
    for (TraceTree t : members) {
      allBridges.putAll(t.bridges());
      if (t != this) {
        loops.put(t.header, t.root());
        synchronized (t) {
          t.stitchedInto.add(this);
        }
      }
    }
    return region(header.name(), root(), header, allBridges, loops, valid, members);
  }

  private Region region(String name, Trace trace, LoopHeader entry, Map<Operation, Trace> in, Map<Target, Trace> loops, MethodHandle valid, List<TraceTree> members) {
    return new Region(name, trace, entry, in, loops, guard -> exitOf(guard, members), this::callable, valid, header.cell().portal().lookup(),
        engine().stress().failsGuards());
  }

  private static GuardExit exitOf(Operation guard, List<TraceTree> members) {
    for (TraceTree t : members) {
      GuardExit e = t.exit(guard);
      if (e != null) {
        return e;
      }
    }
    throw new IllegalStateException("a guard without exit: " + guard.op().text());
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
    List<TraceTree> owners;
    synchronized (this) {
      dropped = true;
      owners = new ArrayList<>(stitchedInto);
      exits.values().forEach(e -> e.bridge = null);
    }
    header.code = null;
    header.cell().forget();
    for (TraceTree t : owners) {
      if (!t.isDropped()) {
        t.drop();
      }
    }
  }
}
