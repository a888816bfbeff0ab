package dev.clew.opt;

import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Target;
import dev.clew.trace.Value;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Calls of a portal that was not inlined: a guest function calls itself, or one that is compiled by itself.
 *
 * <p>Such a call enters a loop header, so it has versions as a jump has: a frame that is virtual in the caller is virtual in the callee, and what travels is its contents, as
 * unboxed arguments of a Java call. RPython's call_assembler hands over the virtualizable; here any shape may go.
 *
 * <p>Invariants: memory is up to date before the call, as the callee may read all of it. An object that is handed over by its contents must be of no more use to the caller, which would
 * not see what the callee does to it: the state behind the call must not lead to it.
 */
final class PortalCalls {
  private final Forward walk;
  private final Versions versions;
  private final Calls calls;

  PortalCalls(Forward walk, Versions versions, Calls calls) {
    this.walk = walk;
    this.versions = versions;
    this.calls = calls;
  }

  /**
   * Returns the value of a call.
   *
   * @param guard the operation behind it
   */
  Node call(Operation o, Node[] arguments, Operation guard) {
    Target header = o.method().entered();
    if (guard == null || guard.op() != Op.GUARD_NO_EXCEPTION) {
      return calls.residual(o, arguments, guard == null ? null : guard.op(), false);
    }
    Set<Node> reachable = reachable(guard.snapshot());
    for (Versions.Version v : versions.callees(header)) {
      StateMatch match = StateMatch.found(walk, v.state(), arguments, false);
      if (match != null && !match.handsOver(reachable)) {
        return emit(v.target(), match);
      }
    }
    HeaderState state = StateCapture.ofArguments(walk, arguments);
    List<Versions.Version> others = versions.callees(header);
    if (state != null && others.size() > 1) {
      state = StateJoin.of(others.get(others.size() - 1).state(), state);
    }
    if (state != null && state.hasVirtuals()) {
      StateMatch match = StateMatch.found(walk, state, arguments, false);
      Target made = match == null || match.handsOver(reachable) ? null : versions.newCallee(header, state);
      if (made != null) {
        return emit(made, match);
      }
    }
    return calls.residual(o, arguments, guard.op(), false);
  }

  private Node emit(Target version, StateMatch match) {
    Node[] arguments = match.jump();
    return calls.emitEntering(version.callee(), arguments);
  }

  /** Objects that are not allocated, but that the interpreter can get at behind the call. */
  private Set<Node> reachable(Snapshot snapshot) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node> left = new ArrayDeque<>();
    for (Snapshot s = snapshot; s != null; s = s.caller()) {
      for (Value v : s.values()) {
        if (!v.isConstant() && v.kind() == Kind.REF && walk.nodes().isDefined(v)) {
          left.add(walk.nodes().of(v));
        }
      }
    }
    while (!left.isEmpty()) {
      Node n = left.remove();
      if (n.isVirtual() && seen.add(n)) {
        for (int i = 0; i < n.shape.size(); i++) {
          left.add(n.shape.contents()[i].find());
        }
      }
    }
    return seen;
  }
}
