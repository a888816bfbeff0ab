package dev.clew.opt;

import dev.clew.opt.HeaderState.Known;
import dev.clew.opt.HeaderState.Leaf;
import dev.clew.trace.Input;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Takes out of a state what its loop did not ask for: known locations, and the inputs that only they need.
 *
 * <p>Why afterwards: whether a location is worth knowing shows only when the loop has been walked knowing it. What nobody asked for was used for nothing, so that it may go;
 * each input that goes is a local less around the loop and a value less for every other jump to provide.
 *
 * <p>Invariants: an input stays if an operation or an exit uses it, if a red, a virtual or an owed store is made of it, or if the jump hands it on to an input that stays.
 */
final class StatePruning {
  private final HeaderState state;
  private final Set<Value> kept = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Known> known = new ArrayList<>();

  /**
   * Returns the state without what is not needed.
   *
   * @param use how the walk from the state used it
   * @param made what that walk made
   * @param goesRound whether the last operation is a jump with one value for each input of the state, which is a use only if the input is used
   */
  static HeaderState needed(HeaderState state, StateEntry use, List<Operation> made, boolean goesRound) {
    StatePruning pruning = new StatePruning(state);
    pruning.keepUsed(use, made, goesRound);
    return pruning.needed();
  }

  /** Returns the state without what it knows of memory, for a header where nobody knows yet what will be asked. */
  static HeaderState bare(HeaderState state) {
    return new StatePruning(state).needed();
  }

  private StatePruning(HeaderState state) {
    this.state = state;
    state.reds().forEach(this::keep);
    state.stores().forEach(s -> List.of(s.arguments()).forEach(this::keep));
  }

  private void keepUsed(StateEntry use, List<Operation> made, boolean goesRound) {
    for (Operation o : goesRound ? made.subList(0, made.size() - 1) : made) {
      List.of(o.arguments()).forEach(this::keep);
      if (o.op().isGuard()) {
        o.snapshot().liveValues().forEach(this::keep);
      }
    }
    Operation jump = made.get(made.size() - 1);
    for (int before = -1; before != kept.size() + known.size();) {
      before = kept.size() + known.size();
      for (Known k : state.known()) {
        if (!known.contains(k) && (use.wasAsked(k) || kept.contains(k.value()))) {
          known.add(k);
          keep(k.value());
          List.of(k.load().arguments()).forEach(this::keep);
        }
      }
      for (int i = 0; goesRound && i < jump.count(); i++) {
        if (kept.contains(state.leaves().get(i).input())) {
          keep(jump.argument(i));
        }
      }
    }
  }

  private void keep(Value v) {
    if (v.isConstant() || !kept.add(v)) {
      return;
    }
    if (v instanceof Virtual virtual) {
      List.of(virtual.contents()).forEach(this::keep);
    }
    state.offsets().stream().filter(o -> o.value() == v).forEach(o -> keep(o.base()));
  }

  private HeaderState needed() {
    List<Leaf> leaves = state.leaves().stream().filter(l -> kept.contains(l.input())).toList();
    return new HeaderState(leaves, state.reds(), state.stores(), known, state.distinct().stream().filter(d -> isThere(d.a()) && isThere(d.b())).toList(),
        state.offsets().stream().filter(o -> kept.contains(o.value())).toList());
  }

  private boolean isThere(Value v) {
    return v.isConstant() || kept.contains(v);
  }
}
