package dev.clew.runtime;

import dev.clew.codegen.Exit;
import dev.clew.metainterp.Tracing;
import dev.clew.observe.GuardFailed;
import dev.clew.observe.Stamp;
import dev.clew.resume.ResumeData;
import dev.clew.spi.Transfer;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A guard as the runtime sees it: resume data, how often it failed, and whether a bridge may still grow from it. A guard on a promoted value counts each value by itself,
 * so that a value that always changes never gets hot and one that comes back does (RPython's counters for guard_value do the same).
 */
final class GuardExit extends Exit {
  /** With so many times the failures that ask for a bridge and none grown, none will. */
  private static final int HOPELESS = 20;

  /** So many bridges for one value each; the next is for all others. */
  private static final int MAX_ALTERNATIVES = 5;

  /** Between two failures. Code becomes ten times as fast when it has been compiled, and what is a thousandth of the time then is still not worth compiling the whole tree anew. */
  private static final long SELDOM_NANOS = 1_000_000;

  /** The blackhole seldom takes longer by itself: what takes longer is something that the guest calls on the way. */
  private static final long MAX_LEAK = 200_000;

  private final TraceTree tree;
  private final int trace;
  private final int guard;
  private final Operation operation;
  private final int valuePosition;
  private final boolean valueIsReference;
  private final AtomicBoolean recording = new AtomicBoolean();
  private final Budget budget;
  private ResumeData data;
  private int failures;
  private long firstFailure;
  private PromotedCounts values;
  private int cold;
  private int alternatives;
  private long lostNanos;
  private boolean waits;

  /**
   * Creates the exit of a guard.
   *
   * @param trace number of the guard's trace
   * @param guard number of the guard in the trace
   */
  GuardExit(TraceTree tree, int trace, int guard, Operation operation) {
    this.tree = tree;
    this.trace = trace;
    this.guard = guard;
    this.operation = operation;
    this.budget = new Budget(tree.engine(), tree.engine().bridgeThreshold());
    int position = -1;
    boolean reference = false;
    if (operation.op() == Op.GUARD_VALUE) {
      Value guarded = operation.argument(0);
      reference = !guarded.kind().isPrimitive();
      List<Value> live = operation.snapshot().liveValues();
      int prims = 0;
      int refs = 0;
      for (Value v : live) {
        if (v == guarded) {
          position = reference ? refs : prims;
        }
        prims += v.kind().isPrimitive() ? 1 : 0;
        refs += v.kind().isPrimitive() ? 0 : 1;
      }
    }
    this.valuePosition = position;
    this.valueIsReference = reference;
  }

  TraceTree tree() {
    return tree;
  }

  int trace() {
    return trace;
  }

  int guard() {
    return guard;
  }

  Operation operation() {
    return operation;
  }

  Budget budget() {
    return budget;
  }

  int failures() {
    return failures;
  }

  /** Returns what it took to go on from here without a bridge, all told. */
  long lostNanos() {
    return lostNanos;
  }

  /** Tells whether it fails so seldom that crossing from one method to another, which takes a tenth of a microsecond, is of no consequence. */
  boolean failsSeldom() {
    return System.nanoTime() - firstFailure > failures * SELDOM_NANOS;
  }

  /** Tells, once, that its bridge has to wait. */
  boolean isFirstToWait() {
    boolean first = !waits;
    waits = true;
    return first;
  }

  /** Makes this the exit of a guard that asks again, in a bridge for another value, what the guard of that exit asked. */
  void follows(GuardExit other) {
    alternatives = other.alternatives + 1;
  }

  /** Tells whether the guard's value has been so many, or has changed so often, that it is not worth knowing. */
  boolean isPolymorphic() {
    return valuePosition >= 0 && alternatives >= MAX_ALTERNATIVES;
  }

  boolean claim() {
    return recording.compareAndSet(false, true);
  }

  void release() {
    recording.set(false);
  }

  /** Returns the resume data; made at the first failure, since most guards never fail. */
  synchronized ResumeData data() {
    if (data == null) {
      data = ResumeData.of(operation.snapshot());
    }
    return data;
  }

  @Override
  public Transfer fail(long[] prims, Object[] refs) {
    Engine engine = tree.engine();
    engine.statistics().guardFailed();
    if (engine.events().followsEntries()) {
      engine.events().publish(new GuardFailed(Stamp.now(), trace, guard, tree.location()));
    }
    if (failures++ == 0) {
      firstFailure = System.nanoTime();
    }
    int count = count(prims, refs);
    if (count >= budget.limit()) {
      if (budget.isHot(count)) {
        return engine.growth().bridge(this, prims, refs);
      }
      resetCount();
    }
    if (cold < HOPELESS * (long) engine.bridgeThreshold()) {
      cold++;
      return blackhole(prims, refs);
    }
    if (valuePosition >= 0 && !isPolymorphic()) {
      alternatives = MAX_ALTERNATIVES;
      return engine.growth().bridge(this, prims, refs);
    }
    return hopeless(prims, refs);
  }

  /** Goes on to the next merge point without recording anything, and takes the time it needs from what warming up may cost. */
  Transfer blackhole(long[] prims, Object[] refs) {
    long start = System.nanoTime();
    Transfer transfer = Tracing.blackhole(tree.environment(), data(), prims, refs);
    long nanos = Math.min(MAX_LEAK, System.nanoTime() - start);
    lostNanos += nanos;
    tree.engine().warmUp().lost(nanos);
    tree.leaks(nanos);
    return transfer;
  }

  private Transfer hopeless(long[] prims, Object[] refs) {
    Losses losses = tree.losses();
    long start = losses.isSampled() ? System.nanoTime() : 0;
    Transfer transfer = blackhole(prims, refs);
    if (losses.add(start == 0 ? 0 : System.nanoTime() - start)) {
      tree.giveUp();
    }
    return transfer;
  }

  private int count(long[] prims, Object[] refs) {
    if (valuePosition < 0 || isPolymorphic()) {
      return failures;
    }
    if (values == null) {
      values = new PromotedCounts();
    }
    return values.count(valueIsReference ? System.identityHashCode(refs[valuePosition]) : Long.hashCode(prims[valuePosition]));
  }

  /** Starts counting anew. */
  void resetCount() {
    failures = 0;
    values = null;
  }

  @Override
  public boolean stressed() {
    return tree.engine().stress().failGuard();
  }
}
