package dev.clew.opt;

import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a jump that fits no version of its header deserves one of its own: a loop whose variable changes its type, a return whose value is not boxed yet.
 *
 * <p>A version is worthwhile if otherwise something would have to be allocated for the jump. What the state says beyond that is kept as far as the trace recorded at the header asks for it,
 * which is found out by walking it once ({@link StatePruning}).
 */
final class NewVersion {
  private NewVersion() {}

  /** Returns the state of the version to make, or null if the header does without. */
  static HeaderState worthwhile(Forward walk, Target header, Node[] reds, Versions versions) {
    HeaderState state = anythingVirtual(walk, reds) ? StateCapture.of(walk, reds) : null;
    if (state == null || !state.savesAllocation()) {
      return null;
    }
    Trace recorded = versions.recorded(header);
    if (recorded == null) { // will be, when the guest arrives there
      return versions.loops(header).isEmpty() ? StatePruning.bare(state) : null;
    }
    List<Versions.Version> others = versions.loops(header);
    if (others.size() > 1) { // if the last ones differ in a number only, it will be another number each time
      state = StateJoin.of(others.get(others.size() - 1).state(), state);
      if (!state.savesAllocation()) {
        return null;
      }
    }
    Forward trial = new Forward(recorded.operations().size(), Versions.asTheyAre(versions));
    trial.guards().strengthen(Strengthening.of(recorded));
    StateEntry entry = StateEntry.enter(trial, state, recorded.inputs());
    trial.upToEnd(recorded);
    if (trial.isContradicted()) {
      return state; // another way is taken from there, and what that asks for will show when it is recorded
    }
    Operation last = recorded.last();
    boolean goesRound = last.op() == Op.JUMP && last.target() == null;
    List<Operation> operations = trial.end(goesRound ? Operation.of(last.op(), header, last.arguments()) : last);
    return StatePruning.needed(state, entry, operations, false);
  }

  private static boolean anythingVirtual(Forward walk, Node[] reds) {
    return Arrays.stream(reds).anyMatch(n -> n.find().isVirtual()) || walk.owed().entries().stream().anyMatch(e -> e.value.find().isVirtual());
  }
}
