package dev.clew.opt;

import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.util.List;
import java.util.function.Function;

/**
 * Loops: a recorded iteration becomes an entry part and a loop part.
 *
 * <p>The iteration is optimised knowing nothing; what is known at its end is a state ({@link HeaderState}). Optimised again from that state it ends in another; where the two
 * differ, only what they have in common can hold at the header ({@link StateJoin}), and so on until the end implies the start. The last of these is the loop part, the first the entry part, with a
 * jump to the loop part instead of to itself. RPython calls it peeling; it is what takes boxes, frames and repeated checks out of loops.
 *
 * <p>Then what turned out useless is taken back ({@link StatePruning}).
 *
 * <p>An object that the first iteration finds in memory and the later ones make themselves is one thing at the end of the first and another at the end of the second. Where something is allocated
 * in the loop part for such a reason, two iterations are tried as the entry part.
 *
 * <p>If what is known at the end of an iteration says that the next one takes another way (a guard is known to fail), so where two calls of one function return to their places in turn, the
 * caller is told, who had better record that next iteration, too. The loop part ends at that guard, and what happens there grows as a bridge.
 *
 * <p>Does not: find the best state; more than {@value #ROUNDS} attempts are not made, and then there is no loop part.
 */
final class Loops {
  private static final int ROUNDS = 6;

  private final Trace recorded;
  private final Trace leadIn;
  private final Function<HeaderState, Target> header;
  private final Versions versions;
  private final Forward entry;
  private boolean joined;
  private boolean otherWayNext;

  private Loops(Trace recorded, Trace leadIn, Function<HeaderState, Target> header, Versions versions) {
    this.recorded = recorded;
    this.leadIn = leadIn;
    this.header = header;
    this.versions = versions;
    this.entry = Forward.over(leadIn, versions).upToEnd(leadIn);
  }

  /** Optimises a recorded loop that jumps to its own start; the result is not swept of dead code yet. */
  static OptimizedLoop optimize(Trace recorded, Function<HeaderState, Target> header, Versions versions) {
    Loops loops = new Loops(recorded, recorded, header, versions);
    OptimizedLoop once = loops.optimize();
    int allocations = allocations(once.body());
    if (!loops.joined || allocations == 0) {
      return once;
    }
    OptimizedLoop twice = new Loops(recorded, Unrolled.twice(recorded), header, versions).optimize();
    return twice.body() != null && allocations(twice.body()) < allocations ? twice : once;
  }

  private static int allocations(Trace body) {
    return body == null ? 0 : (int) body.operations().stream().filter(o -> o.op().family() == Op.Family.ALLOCATION || o.op().isCall() && BoxCalls.made(o.method()) != null).count();
  }

  private OptimizedLoop optimize() {
    Operation jump = recorded.last();
    HeaderState state = StateCapture.of(entry, reds());
    for (int round = 0; round < ROUNDS && state != null && state.saysAnything(); round++) {
      joined = round > 0;
      Forward body = new Forward(recorded.operations().size(), versions);
      body.guards().strengthen(entry.guards().strengthened());
      StateEntry start = StateEntry.enter(body, state, recorded.inputs());
      body.upToEnd(recorded);
      otherWayNext |= body.isContradicted();
      List<Operation> cut = body.isContradicted() ? body.upToContradiction(state.inputs()) : null;
      StateMatch back = cut != null ? null : StateMatch.found(body, state, body.nodes().of(jump.arguments()), false);
      StateMatch in = back == null && cut == null ? null : StateMatch.found(entry, state, reds(), false);
      if (in != null) {
        HeaderState needed = StatePruning.needed(state, start, cut != null ? cut : body.jump(back, null), true);
        return needed.saysAnything() ? loop(needed) : plain();
      }
      HeaderState end = back != null || cut != null ? null : StateCapture.of(body, body.nodes().of(jump.arguments()));
      state = end == null ? null : StateJoin.of(state, end);
    }
    return plain();
  }

  /** What the entry part brings to the header. */
  private Node[] reds() {
    return entry.nodes().of(leadIn.last().arguments());
  }

  private OptimizedLoop plain() {
    return new OptimizedLoop(with(recorded, recorded.inputs(), entry.end(leadIn.last())), null, null, null, otherWayNext);
  }

  /** The state is found: walks the loop part once more, now that it is known what is worth keeping at its exits. */
  private OptimizedLoop loop(HeaderState state) {
    Operation jump = recorded.last();
    Forward body = new Forward(recorded.operations().size(), versions);
    body.guards().strengthen(entry.guards().strengthened());
    body.snapshots().carry(StateEntry.enter(body, state, recorded.inputs()).entries());
    body.upToEnd(recorded);
    StateMatch in = StateMatch.found(entry, state, reds(), false);
    if (in == null) {
      return plain();
    }
    List<Operation> looping;
    if (body.isContradicted()) {
      looping = body.upToContradiction(state.inputs());
    } else {
      StateMatch back = StateMatch.found(body, state, body.nodes().of(jump.arguments()), false);
      if (back == null) {
        return plain();
      }
      looping = body.jump(back, null);
    }
    Target target = header.apply(state);
    return new OptimizedLoop(with(recorded, recorded.inputs(), entry.jump(in, target)), with(recorded, state.inputs(), looping), target, state, otherWayNext);
  }

  private static Trace with(Trace recorded, List<dev.clew.trace.Input> inputs, List<Operation> operations) {
    return new Trace(recorded.name(), recorded.role(), inputs, DeadCode.sweep(operations), recorded.assumptions());
  }

  /**
   * Optimises a recorded trace once more, to start from another state; null if from there another way is taken.
   *
   * @param general the header it was recorded at, where a jump goes that neither the state nor another version fits
   * @param partly whether the part up to where another way is taken will do
   */
  static Trace from(HeaderState state, Trace recorded, Target general, Versions versions, boolean partly) {
    Forward walk = new Forward(recorded.operations().size(), versions);
    walk.guards().strengthen(Strengthening.of(recorded));
    StateEntry.enter(walk, state, recorded.inputs());
    walk.upToEnd(recorded);
    if (walk.isContradicted()) {
      return partly ? with(recorded, state.inputs(), walk.upToContradiction(state.inputs())) : null;
    }
    Operation last = recorded.last();
    if (last.op() == Op.JUMP && last.target() == null) {
      Node[] reds = walk.nodes().of(last.arguments());
      StateMatch round = StateMatch.found(walk, state, reds, false);
      if (round != null) {
        // what was entered knowing little need not go on like that: leaves for a version that takes more of what is known by now, and stays there
        return with(recorded, state.inputs(), new BestVersion(round, null).among(versions.loops(general), walk, reds, false).jump(walk));
      }
      last = Operation.of(Op.JUMP, general, last.arguments());
    }
    return with(recorded, state.inputs(), Optimizer.end(walk, last, versions));
  }
}
