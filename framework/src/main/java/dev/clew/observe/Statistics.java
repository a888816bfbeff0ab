package dev.clew.observe;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The counters. What has an event is counted by {@link Events#publish}; what is too frequent for events the runtime adds here, in bulk where it
 * can. Thread-safe; reading while others count gives numbers of slightly different moments.
 */
public final class Statistics {
  private final LongAdder recordings = new LongAdder();
  private final LongAdder loops = new LongAdder();
  private final LongAdder bridges = new LongAdder();
  private final LongAdder regions = new LongAdder();
  private final LongAdder recorded = new LongAdder();
  private final LongAdder optimised = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder recordingNanos = new LongAdder();
  private final LongAdder optimisingNanos = new LongAdder();
  private final LongAdder generatingNanos = new LongAdder();
  private final LongAdder abortedNanos = new LongAdder();
  private final LongAdder entries = new LongAdder();
  private final LongAdder guardFailures = new LongAdder();
  private final LongAdder interpretedIterations = new LongAdder();
  private final LongAdder tracedIterations = new LongAdder();
  private final LongAdder hotGuards = new LongAdder();
  private final LongAdder blacklisted = new LongAdder();
  private final LongAdder invalidated = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder listenerFailures = new LongAdder();
  private final LongAdder heldBack = new LongAdder();
  private final LongAdder[] aborts = new LongAdder[AbortReason.values().length];
  private final Tally<AbortPlace> abortPlaces = new Tally<>();
  private final Tally<CallPlace> calls = new Tally<>();
  private final Tally<Integer> trees = new Tally<>();
  private final Tally<Location> postponed = new Tally<>();
  private final Tally<GreenNames> newGreens = new Tally<>();
  private final Set<String> waitForHeader = ConcurrentHashMap.newKeySet();
  private final Tally<FailureKind> failureKinds = new Tally<>();
  private volatile String lastListenerFailure = "";

  private record AbortPlace(AbortReason reason, Location guest, StackTraceElement interpreter) {}

  private record CallPlace(String callee, String reason, StackTraceElement interpreter) {}

  private record GreenNames(String portal, List<String> greens) {}

  private record FailureKind(InternalFailure.Phase phase, String error) {}

  /** Creates counters, all zero. */
  public Statistics() {
    Arrays.setAll(aborts, i -> new LongAdder());
  }

  /** Counts that the dispatcher entered compiled code. */
  public void entered() {
    entries.increment();
  }

  /** Counts that a guard without a bridge failed, so that the blackhole interpreter finished what was begun. */
  public void guardFailed() {
    guardFailures.increment();
  }

  /** Counts that a place was hot, and not recorded for the time being, because warming up had taken its share of the time, or others were being compiled. */
  public void postponed(Location guest) {
    postponed.add(guest, 1, "");
  }

  /** Counts that code was there, and was not entered, because HotSpot had not compiled it yet and running it would have taken more than its share of the time. */
  public void heldBack() {
    heldBack.increment();
  }

  /** Notes that the merge point of a portal that marks its loop headers was linked. */
  public void waitsForLoopHeader(String portal) {
    waitForHeader.add(portal);
  }

  /** Notes that the merge point of such a portal was passed behind a loop header. */
  public void loopHeaderPassed(String portal) {
    waitForHeader.remove(portal);
  }

  /** Counts passes of guest loop headers in the interpreter; in bulk, from the counters of the cells. */
  public void addInterpretedIterations(long iterations) {
    interpretedIterations.add(iterations);
  }

  /** Counts passes of guest loop headers in compiled code; in bulk, when it is left. */
  public void addTracedIterations(long iterations) {
    tracedIterations.add(iterations);
  }

  /** Returns how many recordings were begun. */
  public long recordings() {
    return recordings.sum();
  }

  /** Returns how many loops were compiled. */
  public long loops() {
    return loops.sum();
  }

  /** Returns how many bridges were compiled. */
  public long bridges() {
    return bridges.sum();
  }

  /** Returns how many recordings were given up, for whatever reason. */
  public long aborts() {
    return Arrays.stream(aborts).mapToLong(LongAdder::sum).sum();
  }

  /** Returns how many recordings were given up for one reason. */
  public long aborts(AbortReason reason) {
    return aborts[reason.ordinal()].sum();
  }

  /** Returns how often compiled code was entered. */
  public long entries() {
    return entries.sum();
  }

  /** Returns how often a guard without a bridge failed. */
  public long guardFailures() {
    return guardFailures.sum();
  }

  /** Returns how often the JIT compiler itself failed. */
  public long internalFailures() {
    return failures.sum();
  }

  /** Returns all numbers as they are now. */
  public Summary summary() {
    var byReason = new EnumMap<AbortReason, Long>(AbortReason.class);
    for (AbortReason reason : AbortReason.values()) {
      if (aborts(reason) > 0) {
        byReason.put(reason, aborts(reason));
      }
    }
    return new Summary(
        recordings.sum(), loops.sum(), bridges.sum(), regions.sum(), recorded.sum(), optimised.sum(), bytes.sum(),
        recordingNanos.sum(), optimisingNanos.sum(), generatingNanos.sum(), abortedNanos.sum(),
        entries.sum(), guardFailures.sum(), interpretedIterations.sum(), tracedIterations.sum(),
        hotGuards.sum(), blacklisted.sum(), invalidated.sum(), heldBack.sum(), byReason,
        abortPlaces.mostFrequentFirst().stream()
            .map(e -> new Summary.Abort(e.key().reason(), e.key().guest(), e.key().interpreter(), e.count(), e.note())).toList(),
        calls.mostFrequentFirst().stream()
            .map(e -> new Summary.Call(e.key().callee(), e.key().reason(), e.key().interpreter(), e.count(), new Location(e.note()))).toList(),
        postponed.mostFrequentFirst().stream().map(e -> new Summary.Postponed(e.key(), e.count())).toList(),
        newGreens.mostFrequentFirst().stream()
            .map(e -> new Summary.NewGreens(e.key().portal(), e.key().greens(), e.count(), new Location(e.note()))).toList(),
        waitForHeader.stream().sorted().toList(),
        trees.mostFrequentFirst().stream().map(e -> new Summary.Tree(e.key(), new Location(e.note()), e.count())).toList(),
        failureKinds.mostFrequentFirst().stream()
            .map(e -> new Summary.Failure(e.key().phase(), e.key().error(), e.count(), new Location(e.note()))).toList(),
        listenerFailures.sum(), lastListenerFailure);
  }

  /** Counts an event; {@link Events} calls this for every one. The two frequent events are not counted here but by {@link #entered}, {@link #guardFailed}. */
  void count(JitEvent event) {
    if (event instanceof LoopCompiled e) {
      loops.increment();
      add(e.work());
    } else if (event instanceof BridgeCompiled e) {
      bridges.increment();
      trees.add(e.tree(), 1, e.guest().text());
      add(e.work());
    } else if (event instanceof TraceStarted) {
      recordings.increment();
    } else if (event instanceof TraceAborted e) {
      aborts[e.reason().ordinal()].increment();
      abortedNanos.add(e.nanos());
      abortPlaces.add(new AbortPlace(e.reason(), e.guest(), e.interpreter()), 1, e.consequence());
    } else if (event instanceof RegionStitched e) {
      regions.increment();
      generatingNanos.add(e.generatingNanos());
      bytes.add(e.bytes());
    } else if (event instanceof ResidualCall e) {
      calls.add(new CallPlace(e.callee(), e.reason(), e.interpreter()), e.count(), e.guest().text());
    } else if (event instanceof NothingRepeats e) {
      newGreens.add(new GreenNames(e.portal(), e.greens()), e.locations(), e.guest().text());
    } else if (event instanceof GuardHot) {
      hotGuards.increment();
    } else if (event instanceof Blacklisted) {
      blacklisted.increment();
    } else if (event instanceof Invalidated) {
      invalidated.increment();
    } else if (event instanceof InternalFailure e) {
      failures.increment();
      failureKinds.add(new FailureKind(e.phase(), e.error().toString()), 1, e.guest().text());
    }
  }

  void listenerFailed(Throwable failure) {
    listenerFailures.increment();
    lastListenerFailure = failure.toString();
  }

  private void add(Work work) {
    recorded.add(work.recorded());
    optimised.add(work.optimised());
    bytes.add(work.bytes());
    recordingNanos.add(work.recordingNanos());
    optimisingNanos.add(work.optimisingNanos());
    generatingNanos.add(work.generatingNanos());
  }
}
