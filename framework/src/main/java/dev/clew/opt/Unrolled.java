package dev.clew.opt;

import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Trace;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Copies of a recorded iteration, one after the other. */
final class Unrolled {
  private final Map<Value, Value> values = new IdentityHashMap<>();
  private final Map<Snapshot, Snapshot> snapshots = new IdentityHashMap<>();

  private Unrolled() {}

  /** Returns a trace of two iterations, of which the first has the operations of the recorded one. */
  static Trace twice(Trace recorded) {
    Operation jump = recorded.last();
    List<Operation> operations = new ArrayList<>(recorded.operations().subList(0, recorded.operations().size() - 1));
    Unrolled second = new Unrolled();
    for (int i = 0; i < jump.count(); i++) {
      second.values.put(recorded.inputs().get(i), jump.argument(i));
    }
    recorded.operations().forEach(o -> operations.add(second.copy(o)));
    return new Trace(recorded.name(), recorded.role(), recorded.inputs(), operations, recorded.assumptions());
  }

  private Operation copy(Operation o) {
    Operation copy = o.with(copy(o.snapshot()), copy(o.arguments()));
    values.put(o, copy);
    return copy;
  }

  private Value[] copy(Value[] given) {
    Value[] copies = new Value[given.length];
    for (int i = 0; i < given.length; i++) {
      copies[i] = values.getOrDefault(given[i], given[i]);
    }
    return copies;
  }

  /** What was recorded owes no stores and knows nothing yet: frames are all there is. */
  private Snapshot copy(Snapshot s) {
    if (s == null) {
      return null;
    }
    Snapshot known = snapshots.get(s);
    if (known == null) {
      known = new Snapshot(s.point(), copy(s.values()), copy(s.caller()));
      snapshots.put(s, known);
    }
    return known;
  }
}
