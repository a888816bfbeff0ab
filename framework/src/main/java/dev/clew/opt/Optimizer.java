package dev.clew.opt;

import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * The optimiser: a function from traces to traces that mean the same.
 *
 * <p>"Mean the same" is exact: for every input and every heap the optimised trace ends in the same way (or leaves at an earlier guard on the way
 * there, from where the interpreter repeats what is missing), with the same heap, and with snapshots that rebuild the same frames. Only identity of
 * boxes is left as open as the Java language leaves it, and calls of elidable methods may be fewer.
 *
 * <p>The input is not changed; the output may share operations with it.
 */
public final class Optimizer {
  private Optimizer() {}

  /**
   * Returns the optimised trace; a jump at its end goes where it was recorded to go.
   *
   * @throws IllegalArgumentException if the trace uses a value before it is defined, which the verifier would have told
   */
  public static Trace optimize(Trace trace) {
    return optimize(trace, null, Versions.NONE);
  }

  /**
   * Returns the optimised trace; a jump at its end goes to the version that fits best, else where it was recorded to go.
   *
   * @param guard for a bridge, the state it starts from: the snapshot in the optimised trace of the guard that fails; else null
   * @param versions gives what versions there are of the headers that jumps and calls name
   * @throws IllegalArgumentException if the trace uses a value before it is defined, which the verifier would have told
   */
  public static Trace optimize(Trace trace, Snapshot guard, Versions versions) {
    Forward walk = Forward.over(trace, versions);
    if (guard != null && guard.knowledge() instanceof ExitKnowledge knowledge) {
      knowledge.enter(walk, trace.inputs());
    }
    walk.upToEnd(trace);
    List<Operation> operations = end(walk, trace.last(), versions);
    return new Trace(trace.name(), trace.role(), trace.inputs(), Collections.unmodifiableList(DeadCode.sweep(operations)), trace.assumptions());
  }

  static List<Operation> end(Forward walk, Operation last, Versions versions) {
    if (last.op() == Op.JUMP && last.target() != null) {
      Node[] reds = walk.nodes().of(last.arguments());
      BestVersion best = new BestVersion(null, null).among(versions.loops(last.target()), walk, reds, true);
      if (best.isFound()) {
        return best.jump(walk);
      }
      HeaderState state = NewVersion.worthwhile(walk, last.target(), reds, versions);
      StateMatch match = state == null ? null : StateMatch.found(walk, state, reds, false);
      Target made = match == null ? null : versions.newLoop(last.target(), state);
      if (made != null) {
        return walk.jump(match, made);
      }
    }
    return walk.end(last);
  }

  /**
   * Optimises a recorded loop, a trace that jumps to its own start, into an entry part and a loop part where that pays.
   *
   * @param header makes a target for the loop part, from what is known there
   * @param versions gives what versions there are of the headers that jumps and calls name
   * @throws IllegalArgumentException if the trace uses a value before it is defined, which the verifier would have told
   */
  public static OptimizedLoop optimizeLoop(Trace recorded, Function<HeaderState, Target> header, Versions versions) {
    return Loops.optimize(recorded, header, versions);
  }

  /**
   * Optimises a recorded trace for a version of its header; null if what is known there says that another way is taken, which then has to be recorded.
   *
   * @param state what is known there; its inputs become the trace's
   * @param general the header it was recorded at
   * @param versions gives what versions there are of the headers that jumps and calls name
   * @throws IllegalArgumentException if the trace uses a value before it is defined, which the verifier would have told
   */
  public static Trace optimizeFrom(HeaderState state, Trace recorded, Target general, Versions versions) {
    return Loops.from(state, recorded, general, versions, false);
  }

  /**
   * Optimises a trace that was recorded at a version of a header. If it says itself that the next time another way is taken, as with a promoted value that is made anew each time, it ends at the guard
   * that is known to fail: what comes then is a bridge's.
   *
   * @param state what is known there; its inputs become the trace's
   * @param general the header that knows nothing
   * @param versions gives what versions there are of the headers that jumps and calls name
   * @throws IllegalArgumentException if the trace uses a value before it is defined, which the verifier would have told
   */
  public static Trace optimizeAt(HeaderState state, Trace recorded, Target general, Versions versions) {
    return Loops.from(state, recorded, general, versions, true);
  }
}
