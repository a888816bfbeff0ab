package dev.clew.opt;

import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Dead code: the one backward sweep, last of all passes. What no later operation and no snapshot uses is dropped if nobody can see that it was executed.
 *
 * <p>Why last: forwarding leaves operations behind whose only users now use something else: loads answered from the heap, tests that became known,
 * boxes unpacked.
 *
 * <p>Invariants: a value in a snapshot is used, also one inside a virtual. Guards, stores, calls with effects and calls that may raise stay.
 *
 * <p>Does not: drop stores, not even to an object that only stores use.
 */
final class DeadCode {
  private final Set<Value> live = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Snapshot> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Virtual> virtuals = new ArrayDeque<>();

  private DeadCode() {}

  /** Returns the operations that are needed. */
  static List<Operation> sweep(List<Operation> operations) {
    DeadCode sweep = new DeadCode();
    List<Operation> kept = new ArrayList<>(operations.size());
    for (int i = operations.size() - 1; i >= 0; i--) {
      Operation o = operations.get(i);
      boolean guarded = o.op().isCall() && i + 1 < operations.size() && isExceptionGuard(operations.get(i + 1).op());
      if (guarded || !removable(o) || sweep.live.contains(o)) {
        kept.add(o);
        sweep.use(o.arguments());
        sweep.use(o.snapshot());
      }
    }
    Collections.reverse(kept);
    return kept;
  }

  private static boolean removable(Operation o) {
    return switch (o.op().family()) {
      case PURE, LOAD, ALLOCATION, EFFECT -> o.effects().removable() && !isVolatile(o);
      case STORE, GUARD, CONTROL, HINT -> false;
    };
  }

  private static boolean isExceptionGuard(Op op) {
    return op == Op.GUARD_NO_EXCEPTION || op == Op.GUARD_EXCEPTION;
  }

  /** Reading a volatile field is a synchronization action, whether or not the value is used. */
  private static boolean isVolatile(Operation o) {
    return (o.op() == Op.GETFIELD || o.op() == Op.GETSTATIC) && java.lang.reflect.Modifier.isVolatile(o.field().javaField().getModifiers());
  }

  private void use(Value[] values) {
    for (Value v : values) {
      use(v);
    }
  }

  private void use(Value v) {
    if (!v.isConstant() && live.add(v) && v instanceof Virtual virtual) {
      virtuals.add(virtual);
    }
  }

  /** Frames are shared between snapshots: each is looked at once. */
  private void use(Snapshot snapshot) {
    for (Snapshot s = snapshot; s != null && seen.add(s); s = s.caller()) {
      use(s.values());
      s.stores().forEach(store -> use(store.arguments()));
      s.kept().forEach(this::use);
    }
    while (!virtuals.isEmpty()) {
      use(virtuals.remove().contents());
    }
  }
}
