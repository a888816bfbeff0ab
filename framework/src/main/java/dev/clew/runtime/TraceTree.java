package dev.clew.runtime;

import dev.clew.bytecode.DecodedMethod;
import dev.clew.codegen.Assumptions;
import dev.clew.codegen.CodegenException;
import dev.clew.codegen.CompiledCode;
import dev.clew.codegen.Exit;
import dev.clew.codegen.GeneratedCode;
import dev.clew.codegen.Region;
import dev.clew.observe.Invalidated;
import dev.clew.observe.Stamp;
import dev.clew.observe.TraceAborted;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A loop, the versions of its header, and the bridges that grew from it. Bridges are compiled by themselves at first and linked through their guards' exits; once the tree has settled it is
 * <em>stitched</em>: one region with all of them. Other trees stay outside, unless the guest keeps going from one to the other: then the younger <em>follows</em> the older, and is stitched
 * with it. See {@code docs/decisions/0012-small-regions.md}.
 */
final class TraceTree {
  private static final int MAX_STITCHED_OPERATIONS = 12_000;
  private static final int LARGE = 2500;
  private static final int MAX_TOGETHER = 400;
  private static final int MAX_LEVEL = 6;
  private static final double LEAK_SHARE = 0.1;
  private static final long LEAK_NANOS = 2_000_000;
  private static final int MANY_JUMPS = 5000;

  private final LoopHeader header;
  private RecordingEnvironment environment;
  private final List<CompiledTrace> traces = new ArrayList<>();
  private final Map<Operation, GuardExit> exits = new IdentityHashMap<>();
  private final Map<Operation, Trace> bridges = new IdentityHashMap<>();
  private final List<Validity> validities = new ArrayList<>();
  private final Map<Target, Trace> loops = new LinkedHashMap<>();
  private Trace root;
  private volatile boolean dropped;
  private final Settling settling;
  private int jumpsInHelpers;
  private int level;
  private final Losses losses = new Losses();
  private final Share leaks = new Share(LEAK_SHARE, LEAK_NANOS, LEAK_NANOS);
  private volatile boolean leaking;
  private volatile TraceTree leader = this;
  private final List<TraceTree> followers = new ArrayList<>();

  TraceTree(LoopHeader header) {
    this.header = header;
    this.settling = new Settling(header.cell().portal().engine().longevityNanos());
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

  /**
   * Tells whether bridges should share their tails from now on: a guest that returns through ever longer chains of callers would make them for ever, and more than can be stitched is of little use. Not
   * before: what is known of the guest's data, unboxed values above all, is lost where ways meet.
   */
  boolean isLarge() {
    return size() >= LARGE;
  }

  /** Returns what the blackhole asks behind this tree's guards. */
  synchronized RecordingEnvironment environment() {
    if (environment == null) {
      environment = new RecordingEnvironment(engine(), header.id(), location(), this);
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

  /** Adds the trace that starts at the tree's own header, at a version of it, or at a header that joined. */
  synchronized void add(LoopHeader at, CompiledTrace trace) {
    add(trace);
    if (at == header) {
      root = trace.optimised();
    } else {
      loops.put(at, trace.optimised());
    }
  }

  /** Adds a bridge. */
  synchronized void addBridge(CompiledTrace trace, GuardExit from) {
    add(trace);
    bridges.put(from.operation(), trace.optimised());
    settling.bridgeBegins();
    trace.optimised().operations().stream().filter(o -> o.op() == Op.GUARD_VALUE).findFirst()
        .filter(o -> o.snapshot().point().equals(from.operation().snapshot().point())).ifPresent(o -> exits.get(o).follows(from));
  }

  /** Makes an exit for each guard. */
  private void add(CompiledTrace trace) {
    traces.add(trace);
    int n = 0;
    for (Operation o : trace.optimised().operations()) {
      if (o.op().isGuard()) {
        exits.put(o, new GuardExit(this, trace.id(), n++, o));
      }
    }
  }

  /** Makes new code the one that headers are entered by: the header it starts at, and those inside. Tells whether it did: not if the tree was dropped while the code was made. */
  synchronized boolean install(LoopHeader start, GeneratedCode code, int chunk) {
    if (dropped) {
      return false;
    }
    start.install(code.code(), start, chunk);
    if (start.isCalled()) {
      start.call().lead(code.call());
    }
    code.entries().forEach((inside, entry) -> {
      LoopHeader h = (LoopHeader) inside;
      if (h != start && !h.tree().dropped) {
        h.install(entry, start, chunk);
      }
    });
    return true;
  }

  /** Lets a guard go on with its bridge. Tells whether it does: not if the tree was dropped while the bridge was made. */
  synchronized boolean link(GuardExit exit, CompiledCode bridge) {
    settling.bridgeEnds();
    if (!dropped) {
      exit.bridge = bridge;
    }
    return !dropped;
  }

  /** Takes back a loop that could not be compiled. */
  synchronized void remove(LoopHeader at) {
    loops.remove(at);
  }

  /** Takes back a bridge that could not be compiled. */
  synchronized void remove(CompiledTrace trace, GuardExit from) {
    traces.remove(trace);
    bridges.remove(from.operation());
    settling.bridgeEnds();
    trace.optimised().operations().forEach(exits::remove);
  }

  /** Returns the tree whose region this one's traces are stitched into: its own, unless it {@linkplain #lead follows} another. */
  TraceTree leader() {
    return leader;
  }

  /** Tells whether two trees may be one region: neither is called with a result to come back, and together they are not too large. */
  boolean mayLead(TraceTree other) {
    return other != this && !dropped && !other.dropped && settling.isComplete() && other.settling.isComplete() && !header.isCallee() && !other.header.isCallee() && size() + other.size() <= MAX_TOGETHER;
  }

  /** Lets another leader's traces be stitched with this one's from now on; only its caller may do so, who holds the claims of both headers. */
  void lead(TraceTree other) {
    List<TraceTree> group = other.group();
    synchronized (other) {
      other.followers.clear();
    }
    group.forEach(t -> t.leader = this);
    synchronized (this) {
      followers.addAll(group);
    }
    grew();
  }

  /** Returns this tree and those that follow it, without those that were dropped. */
  private synchronized List<TraceTree> group() {
    List<TraceTree> group = new ArrayList<>(List.of(this));
    followers.stream().filter(t -> !t.dropped).forEach(group::add);
    return group;
  }

  /** Marks the tree as worth stitching again. */
  void grew() {
    leader.settling.grew();
  }

  /** Tells whether the tree grew, then rested for a while, and is not too large for one region. */
  boolean hasSettled() {
    return !dropped && settling.isDue() && size() <= MAX_STITCHED_OPERATIONS;
  }

  /** Tells whether there is, or was, a region of the whole tree. */
  boolean isStitched() {
    return leader.settling.wasStitched();
  }

  void stitched() {
    settling.stitched();
  }

  private synchronized GuardExit exit(Operation guard) {
    return exits.get(guard);
  }

  private static GuardExit exit(List<TraceTree> group, Operation guard) {
    return group.stream().map(t -> t.exit(guard)).filter(Objects::nonNull).findFirst()
        .orElseThrow(TraceTree::startedOver);
  }

  private static CodegenException startedOver() {
    return new CodegenException(AbortReason.STARTED_OVER, "the loop was dropped while being compiled", null);
  }

  private GuardExit ownExit(Operation guard) {
    return exit(List.of(this), guard);
  }

  synchronized void keep(Validity v) {
    validities.add(v);
  }

  /** The region of a bridge alone. */
  Region alone(Trace bridge, Assumptions assumptions) {
    return region(bridge.name(), bridge, null, Map.of(), Map.of(), this::ownExit, assumptions);
  }

  private int size() {
    return group().stream().flatMap(t -> t.traces().stream()).mapToInt(t -> t.optimised().operations().size()).sum();
  }

  /** The region of one loop alone, with its loop part. */
  synchronized Region part(LoopHeader at, Map<Target, Trace> around, Assumptions assumptions) {
    if (dropped) {
      throw startedOver();
    }
    return region(at.name(), at == header ? root : loops.get(at), at, Map.of(), around, this::ownExit, assumptions);
  }

  /**
   * The region of the whole tree, and those that follow it.
   *
   * @param assumptions gives what the region's traces rely on, or null
   */
  Region whole(Function<List<Trace>, Assumptions> assumptions) {
    List<TraceTree> group = group();
    Map<Operation, Trace> in = new IdentityHashMap<>();
    Map<Target, Trace> around = new LinkedHashMap<>();
    Trace start = null;
    for (TraceTree t : group) {
      synchronized (t) {
        in.putAll(t.bridges);
        if (t.dropped) {
          throw startedOver();
        }
        if (t == this) {
          start = root;
        } else {
          around.put(t.header, t.root);
        }
        around.putAll(t.loops);
      }
    }
    List<Trace> inside = new ArrayList<>(List.of(start));
    inside.addAll(in.values());
    inside.addAll(around.values());
    return region(header.name(), start, header, in, around, guard -> exit(group, guard), assumptions.apply(inside));
  }

  private Region region(String name, Trace trace, LoopHeader entry, Map<Operation, Trace> in, Map<Target, Trace> around, Function<Operation, Exit> exits, Assumptions assumptions) {
    return new Region(name, trace, entry, in, around, exits, this::callable, assumptions, entry != null && entry.isCalled() ? header.cell().portal().resultType() : null,
        header.cell().portal().lookup(), engine().stress().failsGuards());
  }

  /**
   * Whether code of this tree may call another loop's code instead of returning to the dispatcher: only that of a region whose first loop is older, so that no cycle of calls exists, and only
   * few deep.
   */
  private boolean callable(Target target) {
    if (!(target instanceof LoopHeader h)) {
      return false;
    }
    TraceTree called = h.tree().leader;
    // the leaders' order is that of regions to come, too; the trees' own is for the code that is installed until then
    if (called.header.id() >= leader.header.id() || h.tree().header.id() >= header.id() || called.level >= MAX_LEVEL) {
      return false;
    }
    leader.level = Math.max(leader.level, called.level + 1);
    return true;
  }

  /** What the tree loses by being left. */
  Losses losses() {
    return losses;
  }

  /** Adds up what the blackhole takes behind guards that have no bridge yet. */
  void leaks(long nanos) {
    TraceTree entered = leader;
    entered.leaks.add(nanos);
    entered.leaking |= !entered.leaks.mayStart();
  }

  /** Tells whether guards without bridges have taken more than a tenth of the time lately. */
  boolean isLeaking() {
    if (leaking && leaks.mayStart()) {
      leaking = false;
    }
    return leaking;
  }

  /** An assumption broke: nothing of the tree, or of what is stitched with it, is entered any more, and the locations start over. */
  void drop(String changed) {
    startOver(Cell::invalidated, changed);
  }

  /**
   * Tells whether at least half of the bridges came late. Where greens are constants of the interpreter (the step that ends any program), those of programs that ended long ago stay, and hold what is
   * left of the programs, until {@code max-bridges} keeps all further programs from getting any.
   */
  synchronized boolean isOvergrown() {
    return settling.isLate(bridges.size());
  }

  /** Adds up how often helpers jumped back after guards in them had failed; tells whether that is more than inlining them is worth. */
  boolean loopsLong(int jumps) {
    jumpsInHelpers += jumps;
    return jumpsInHelpers >= MANY_JUMPS && !dropped;
  }

  /** Lets the locations start over, with a method that was inlined so far. */
  void close(DecodedMethod method, StackTraceElement place) {
    engine().events().publish(new TraceAborted(Stamp.now(), engine().nextId(), location(), AbortReason.LONG_HELPER, place, 0, 0, "the loop starts over"));
    leader.startOver(Cell::forget, "the helpers that are inlined: " + method.name + " loops for long");
  }

  /** Lets the locations start over, so that only what is still in use comes again. */
  void renew() {
    leader.startOver(Cell::forget, "the guest program: " + settling.lateBridges() + " of " + bridgeCount() + " bridges came late, see longevity-seconds");
  }

  private void startOver(Consumer<Cell> location, String changed) {
    for (TraceTree t : group()) {
      if (!t.dropped) {
        t.retire();
        location.accept(t.header.cell());
        engine().events().publish(new Invalidated(Stamp.now(), t.header.id(), t.location(), changed));
      }
    }
  }

  /** Not worth entering: the locations are left to the interpreter for some time. */
  void giveUp() {
    for (TraceTree t : leader.group()) {
      if (!t.dropped) {
        t.retire();
        t.header.cell().forget();
        t.header.cell().budget().giveUp(AbortReason.LOSES_TIME, t.location());
      }
    }
  }

  /** Also lets go of the traces: other code may jump to the header for long, and what they name as constants shall not live as long. */
  private synchronized void retire() {
    dropped = true;
    exits.values().forEach(e -> e.bridge = null);
    retire(header);
    loops.keySet().forEach(inside -> retire((LoopHeader) inside));
    traces.clear();
    exits.clear();
    bridges.clear();
    loops.clear();
    validities.clear();
    root = null;
  }

  private void retire(LoopHeader h) {
    h.retire();
    if (h.isCalled()) {
      h.call().lead(null);
    }
    if (h.cell() != header.cell()) {
      h.cell().forget();
    }
  }
}
