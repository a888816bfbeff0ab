package dev.clew.opt;

import dev.clew.resume.ResumeData;
import dev.clew.testing.Frame;
import dev.clew.testing.LoopGenerator;
import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.Input;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Outcome.End;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Symbols;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TraceVerifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An optimised loop with bridges, grown and executed as the runtime does it, but by the executor: entry part, loop part and further versions, exits, bridges.
 *
 * <p>A bridge exists twice: in terms of frames, one for each place at which a guard can be left, as the interpreter would go on there; and for each guard as it would be recorded from
 * that guard's exit, and then optimised with what is known there.
 */
public final class LoopTree implements Versions {
  private static final long MAX_STEPS = 20_000;
  private static final int MAX_BRIDGES = 6;
  private static final int MAX_VERSIONS = 4;

  private final LoopGenerator generator;
  private final Trace recorded;
  private final Target header;
  private final Function<String, ? extends Target> version;
  private final OptimizedLoop loop;
  private final Map<Target, HeaderState> states = new LinkedHashMap<>();
  private final Map<Target, Trace> bodies = new LinkedHashMap<>();
  private final Map<Target, Trace> recordings = new LinkedHashMap<>();
  private final Map<Operation, Trace> bridges = new IdentityHashMap<>();
  private final Map<String, Trace> places = new HashMap<>();
  private boolean growing;

  /**
   * Optimises a loop.
   *
   * @param generator makes the bridges; null if there are to be none
   * @param header stands for the header of which nothing is known
   * @param version makes targets of versions
   */
  public LoopTree(LoopGenerator generator, Trace recorded, Target header, Function<String, ? extends Target> version) {
    this.generator = generator;
    this.recorded = recorded;
    this.header = header;
    this.version = version;
    this.loop = Optimizer.optimizeLoop(recorded, state -> version.apply("version"), NONE);
    TraceVerifier.verify(loop.entry());
    if (loop.target() != null) {
      states.put(loop.target(), loop.state());
    }
    if (loop.body() != null) {
      TraceVerifier.verify(loop.body());
      bodies.put(loop.target(), loop.body());
    }
  }

  /** Returns the loop. */
  public OptimizedLoop loop() {
    return loop;
  }

  /** Returns the header of which nothing is known. */
  public Target header() {
    return header;
  }

  /** Returns the recorded loop. */
  Trace recorded() {
    return recorded;
  }

  /** Returns the traces that start at versions of the header. */
  public Map<Target, Trace> bodies() {
    return bodies;
  }

  /** Returns the optimised bridges by guard. */
  public Map<Operation, Trace> bridges() {
    return bridges;
  }

  /** Returns the traces that were recorded at versions from where another way is taken than the loop's. */
  Map<Target, Trace> recordings() {
    return recordings;
  }

  /** Returns what is known at a version. */
  HeaderState state(Target of) {
    return states.get(of);
  }

  /** Returns the bridge that starts at a chain of places, in terms of frames, or null. */
  Trace at(String chain) {
    return places.get(chain);
  }

  /** Tells how many bridges go straight to the loop part. */
  int matches() {
    return (int) bridges.values().stream().filter(b -> loop.target() != null && b.last().descriptor() == loop.target()).count();
  }

  @Override
  public List<Version> loops(Target asked) {
    return states.entrySet().stream().map(e -> new Version(e.getKey(), e.getValue())).toList();
  }

  @Override
  public Trace recorded(Target asked) {
    return recorded;
  }

  @Override
  public Target newLoop(Target asked, HeaderState state) {
    if (states.size() >= MAX_VERSIONS) {
      return null;
    }
    Target made = version.apply("version" + states.size());
    states.put(made, state);
    return made;
  }

  @Override
  public List<Version> callees(Target asked) {
    return List.of();
  }

  @Override
  public Target newCallee(Target asked, HeaderState state) {
    return null;
  }

  /** Runs, recording a bridge wherever a guard without one is left, as long as there are not too many. */
  public void grow(List<Constant> inputs, Random random) {
    List<Constant> at = inputs;
    while (at != null && bridges.size() < MAX_BRIDGES) {
      growing = true;
      Outcome outcome = run(at, guard -> random.nextInt(loop.entry().operations().contains(guard) ? 200 : 30) == 0, event -> { }, () -> false);
      growing = false;
      at = outcome.end() == End.GUARD_FAILED ? further(outcome) : null;
      if (outcome.end() == End.JUMPED) {
        record(outcome);
      }
    }
  }

  /** Records what is done from a version on that the recorded loop is not for. */
  private void record(Outcome arrival) {
    Target to = arrival.operation().target();
    if (!recordings.containsKey(to)) {
      Trace made = generator.again(reds(to, arrival.prims(), arrival.refs()), header);
      recordings.put(to, made);
      compile(to, made);
    }
  }

  private void compile(Target to, Trace from) {
    Trace body = Optimizer.optimizeFrom(states.get(to), from, header, Versions.asTheyAre(this));
    if (body != null) {
      TraceVerifier.verify(body);
      bodies.put(to, body);
    }
  }

  /** Records a bridge and its optimised form at an exit; returns the reds it arrives at the header with, or null. */
  private List<Constant> further(Outcome exit) {
    Operation guard = exit.operation();
    List<Constant> frames = frames(exit);
    String chain = Frame.chain(guard.snapshot());
    Trace plain = places.get(chain);
    add(guard, plain == null ? generator.bridge(guard, frames, header) : plain);
    if (plain == null) {
      return null; // recording it has executed it
    }
    Outcome outcome = Executor.run(plain, frames, MAX_STEPS);
    return outcome.end() == End.JUMPED ? outcome.values() : null;
  }

  /**
   * Adds a bridge.
   *
   * @param plain the bridge in terms of frames
   * @return the bridge as it is from this guard
   */
  Trace add(Operation guard, Trace plain) {
    Trace bridge = optimised(guard, plain);
    bridges.put(guard, bridge);
    places.put(Frame.chain(guard.snapshot()), plain);
    return bridge;
  }

  private Trace optimised(Operation guard, Trace plain) {
    Trace asRecorded = BridgeFromExit.of(guard, plain);
    TraceVerifier.verify(asRecorded);
    Trace optimised = Optimizer.optimize(asRecorded, guard.snapshot(), this);
    TraceVerifier.verify(optimised);
    List.copyOf(states.keySet()).stream().filter(to -> !bodies.containsKey(to)).forEach(to -> compile(to, recorded));
    return optimised;
  }

  /** Returns the values of all frames, after what is owed has been stored, and the pending exception behind them if the guard asks for it. */
  static List<Constant> frames(Outcome exit) {
    List<Constant> values = new ArrayList<>();
    Frame.of(exit).forEach(f -> values.addAll(f.values()));
    if (BridgeFromExit.isExceptionGuard(exit.operation())) {
      values.add(Constant.of((Object) exit.exception()));
    }
    return values;
  }

  /**
   * Runs from the header until a guard without bridge is left, or the portal ends.
   *
   * @param leave tells whether to leave at a guard that holds
   * @param onEvent is told of each exit, before its bridge runs, and of each arrival at a version that another trace was recorded for than the loop
   * @param backToInterpreter tells whether to arrive at the header with the reds instead of at its version with what that wants
   */
  public Outcome run(List<Constant> inputs, Predicate<Operation> leave, Consumer<Outcome> onEvent, BooleanSupplier backToInterpreter) {
    Trace trace = loop.entry();
    List<Constant> values = inputs;
    for (long steps = 0; ;) {
      Outcome outcome = Executor.run(trace, values, MAX_STEPS - steps, leave);
      steps += outcome.steps();
      values = outcome.values();
      if (outcome.end() == End.GUARD_FAILED) {
        onEvent.accept(outcome);
        trace = bridges.get(outcome.operation());
        if (trace == null) {
          return outcome;
        }
        if (BridgeFromExit.isExceptionGuard(outcome.operation())) {
          values = new ArrayList<>(values);
          values.add(Constant.of((Object) outcome.exception()));
        }
      } else if (outcome.end() != End.JUMPED) {
        return outcome;
      } else if (outcome.operation().target() == header) {
        trace = loop.entry();
      } else if (growing && !bodies.containsKey(outcome.operation().target())) {
        return outcome;
      } else if (!bodies.containsKey(outcome.operation().target()) || backToInterpreter.getAsBoolean()) {
        values = reds(outcome.operation().target(), outcome.prims(), outcome.refs());
        trace = loop.entry();
      } else {
        trace = bodies.get(outcome.operation().target());
        if (recordings.containsKey(outcome.operation().target())) {
          onEvent.accept(outcome);
        }
      }
    }
  }

  /** What the runtime does if it arrives at a version that has no code: returns the reds for what a jump brought. */
  public List<Constant> reds(Target to, long[] broughtPrims, Object[] broughtRefs) {
    List<Input> inputs = recorded.inputs();
    int primitives = (int) inputs.stream().filter(i -> i.kind().isPrimitive()).count();
    long[] prims = new long[primitives];
    Object[] refs = new Object[inputs.size() - primitives];
    HeaderState state = states.get(to);
    ResumeData.of(state.snapshot(new Snapshot.NamedPoint("header")), state.inputs()).rebuildValues(broughtPrims, broughtRefs, prims, refs);
    List<Constant> reds = new ArrayList<>();
    int p = 0;
    int r = 0;
    for (Input i : inputs) {
      reds.add(i.kind().isPrimitive() ? Constant.of(i.kind(), prims[p++], null) : Constant.of(refs[r++]));
    }
    return reds;
  }

  /** Returns all traces as text. */
  @Override
  public String toString() {
    Symbols symbols = new Symbols();
    StringBuilder text = new StringBuilder("--- recorded\n").append(TracePrinter.print(recorded, symbols));
    text.append("--- entry part\n").append(TracePrinter.print(loop.entry(), symbols));
    bodies.forEach((target, body) -> text.append("--- ").append(target).append('\n').append(TracePrinter.print(body, symbols)));
    recordings.forEach((target, trace) -> text.append("--- recorded at ").append(target).append('\n').append(TracePrinter.print(trace, symbols)));
    places.forEach((place, bridge) -> text.append("--- bridge at ").append(place).append('\n').append(TracePrinter.print(bridge, symbols)));
    bridges.forEach((guard, bridge) -> text.append("--- optimised bridge from ").append(guard.op().text()).append(" at ")
        .append(Frame.chain(guard.snapshot())).append('\n').append(TracePrinter.print(bridge, symbols)));
    return text.toString();
  }
}
