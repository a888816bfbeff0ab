package dev.clew.runtime;

import dev.clew.observe.Events;
import dev.clew.observe.FlightRecorder;
import dev.clew.observe.Statistics;
import dev.clew.observe.TextLog;
import dev.clew.profile.Profiler;
import dev.clew.spi.Transfer;
import dev.clew.trace.Trace;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One JIT: its parameters, its statistics, and the portals linked to it. Traces do not hang off the engine but off the guest programs they were compiled for.
 */
public final class Engine {
  private final Parameters parameters;
  private final FaultHook faults;
  private final boolean keepRecorded;
  private final Statistics statistics = new Statistics();
  private final Events events = new Events(statistics);
  private final Stress stress;
  private final WarmUp warmUp;
  private final CompileQueue queue;
  private final Linking linking = new Linking(this);
  private final Watching watching = new Watching(linking);
  private final Growth growth = new Growth(this);
  private final Aging aging = new Aging();
  private final AtomicInteger ids = new AtomicInteger();
  private final ConcurrentLinkedQueue<WeakReference<TraceTree>> trees = new ConcurrentLinkedQueue<>();
  private TextLog log;
  private TraceDump dump;
  private final int threshold;
  private final int bridgeThreshold;
  private final int retryLimit;
  private final double decayPerSecond;
  private final long blacklistNanos;
  private final long longevityNanos;

  /**
   * Creates an engine.
   *
   * @param faults called at every phase, for tests; or null
   * @param keepRecorded whether traces as recorded are kept for {@link #traces}, which costs memory
   */
  public Engine(Parameters parameters, FaultHook faults, boolean keepRecorded) {
    this.parameters = parameters;
    this.faults = faults;
    this.keepRecorded = keepRecorded;
    this.stress = new Stress(parameters);
    this.queue = new CompileQueue(parameters.isOn(Parameter.BACKGROUND));
    this.warmUp = new WarmUp(parameters.intValue(Parameter.WARM_UP_SHARE), stress::denyWarmUp);
    this.threshold = parameters.intValue(Parameter.THRESHOLD);
    this.bridgeThreshold = parameters.intValue(Parameter.BRIDGE_THRESHOLD);
    this.retryLimit = parameters.intValue(Parameter.RETRY_LIMIT);
    this.decayPerSecond = parameters.intValue(Parameter.DECAY) / 1000.0;
    this.blacklistNanos = parameters.intValue(Parameter.BLACKLIST_SECONDS) * 1_000_000_000L;
    this.longevityNanos = parameters.intValue(Parameter.LONGEVITY_SECONDS) * 1_000_000_000L;
    FlightRecorder.listener().ifPresent(events::add);
  }

  /** Returns the parameters. */
  public Parameters parameters() {
    return parameters;
  }

  /** Returns the counters. */
  public Statistics statistics() {
    return statistics;
  }

  /** Returns the hub that listeners are added to. */
  public Events events() {
    return events;
  }

  /** Adds a log that is closed with the engine. */
  void setLog(TextLog log) {
    this.log = log;
    events.add(log);
  }

  void setDump(TraceDump dump) {
    this.dump = dump;
  }

  /** Writes traces that were compiled as text, if anybody wants that. */
  void dump(int id, List<Trace> compiled) {
    if (dump != null) {
      dump.write(id, compiled);
    }
  }

  /** Closes what is written, if there is any. */
  public void close() {
    if (dump != null) {
      dump.close();
    }
    if (log != null) {
      events.remove(log);
      log.close();
    }
  }

  /** Returns the traces that are compiled and whose guest programs are alive, oldest first. */
  public List<CompiledTrace> traces() {
    List<CompiledTrace> all = new ArrayList<>();
    for (WeakReference<TraceTree> w : trees) {
      TraceTree t = w.get();
      if (t != null) {
        all.addAll(t.traces());
      }
    }
    return all;
  }

  Linking linking() {
    return linking;
  }

  /** Starts to look at the stack of a thread. */
  public Profiler profile(Thread thread) {
    return Profiler.start(events, thread, watching);
  }

  /** Returns what a profiler is told. */
  Watching watching() {
    return watching;
  }

  Transfer hot(Cell cell, long[] prims, Object[] refs) {
    return growth.loop(cell, prims, refs);
  }

  Growth growth() {
    return growth;
  }

  CompileQueue queue() {
    return queue;
  }

  Aging aging() {
    return aging;
  }

  WarmUp warmUp() {
    return warmUp;
  }

  Stress stress() {
    return stress;
  }

  void register(TraceTree tree) {
    trees.removeIf(w -> w.get() == null || w.get() == tree);
    trees.add(new WeakReference<>(tree));
  }

  int nextId() {
    return ids.incrementAndGet();
  }

  boolean keepsRecorded() {
    return keepRecorded;
  }

  int threshold() {
    return threshold;
  }

  int bridgeThreshold() {
    return bridgeThreshold;
  }

  int retryLimit() {
    return retryLimit;
  }

  double decayPerSecond() {
    return decayPerSecond;
  }

  long blacklistNanos() {
    return blacklistNanos;
  }

  /** Returns for how long code that nothing enters is kept, and after how long a bridge is a late one. */
  long longevityNanos() {
    return longevityNanos;
  }

  /** Lets a test fail here. */
  void faultPoint(Phase phase) {
    if (faults != null) {
      faults.at(phase);
    }
  }
}
