package dev.clew.opt;

import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Snapshots of the output: the recorded ones, with every value replaced by what stands for it at this guard.
 *
 * <p>Why made anew for each guard: contents of virtual objects change from guard to guard, and so does what is known equal. Frames whose values all
 * stayed the same are shared with the input.
 *
 * <p>Invariants: within one snapshot, all its frames included, one object is one {@link Virtual}, so that aliasing and cycles survive. Contents are
 * filled from a work list, not recursively.
 */
final class Snapshots {
  private final Nodes nodes;
  private final OwedStores owed;
  private final Heap heap;
  private final Facts facts;
  private final PureTable computed;
  private final List<Snapshot> chain = new ArrayList<>();
  private final Deque<Node> unfilled = new ArrayDeque<>();
  private final Deque<Virtual> unfilledGiven = new ArrayDeque<>();
  private Map<Virtual, Virtual> given;
  private Map<Value, Node> live;
  private List<MemoryCache.Entry> carried = List.of();
  private int stamp;
  private Snapshot lastRecorded;
  private int lastVersion;
  private Snapshot last;
  private List<Value> lastLive;

  Snapshots(Nodes nodes, OwedStores owed, Heap heap, Facts facts, PureTable computed) {
    this.nodes = nodes;
    this.owed = owed;
    this.heap = heap;
    this.facts = facts;
    this.computed = computed;
  }

  /**
   * Returns the state at this point of the walk in terms of the output. Guards that go back to the same place, with nothing written or made between them, have the same frames; only what is known differs.
   *
   * @param version changes whenever something is written or made
   */
  Snapshot of(Snapshot recorded, int version) {
    if (recorded != lastRecorded || version != lastVersion) {
      last = translate(recorded);
      lastLive = last.liveValues();
      lastRecorded = recorded;
      lastVersion = version;
    } else {
      live.replaceAll((v, n) -> n.find());
    }
    return new Snapshot(last.point(), last.values(), last.caller(), last.stores(), last.kept(), ExitKnowledge.capture(lastLive, live, heap, facts, computed));
  }

  private Snapshot translate(Snapshot recorded) {
    stamp++;
    live = new IdentityHashMap<>();
    given = null;
    chain.clear();
    for (Snapshot s = recorded; s != null; s = s.caller()) {
      chain.add(s);
    }
    Snapshot caller = null;
    for (int i = chain.size() - 1; i >= 0; i--) {
      caller = frame(chain.get(i), caller);
    }
    List<Operation> stores = owed.entries().isEmpty() && recorded.stores().isEmpty() ? List.of() : stores(recorded.stores());
    fill();
    return new Snapshot(caller.point(), caller.values(), caller.caller(), stores, kept(), null);
  }

  /** What a loop header said that still holds is worth keeping, as the bridge may go back there. */
  private List<Value> kept() {
    List<Value> kept = new ArrayList<>();
    for (boolean more = true; more;) {
      more = false;
      for (MemoryCache.Entry e : carried) {
        Node object = e.object == null ? null : e.object.find();
        Node value = e.value.find();
        boolean named = object == null || object.isConstant() || live.containsKey(object.value);
        if (named && !value.isVirtual() && !value.isConstant() && !live.containsKey(value.value) && heap.knows(e)) {
          live.put(value.value, value);
          kept.add(value.value);
          more = true;
        }
      }
    }
    return kept;
  }

  /** Says which entries came from a loop header. */
  void carry(List<MemoryCache.Entry> entries) {
    carried = entries;
  }

  /** What a trace that was optimised before owed already was stored after all that it did store, and that we owe now. */
  private List<Operation> stores(List<Operation> recorded) {
    List<Operation> stores = new ArrayList<>();
    for (MemoryCache.Entry e : owed.entries()) {
      stores.add(e.owed.with(null, Arrays.stream(OwedStores.arguments(e)).map(this::value).toArray(Value[]::new)));
    }
    for (Operation o : recorded) {
      stores.add(o.with(null, Arrays.stream(o.arguments()).map(this::value).toArray(Value[]::new)));
    }
    return stores;
  }

  private Snapshot frame(Snapshot recorded, Snapshot caller) {
    Value[] old = recorded.values();
    Value[] changed = null;
    for (int i = 0; i < old.length; i++) {
      Value now = value(old[i]);
      if (changed == null && now != old[i] && !now.equals(old[i])) {
        changed = old.clone();
      }
      if (changed != null) {
        changed[i] = now;
      }
    }
    return changed == null && caller == recorded.caller() ? recorded : new Snapshot(recorded.point(), changed == null ? old : changed, caller);
  }

  private Value value(Value v) {
    if (v.isConstant()) {
      return v;
    }
    return v instanceof Virtual virtual ? copyOf(virtual) : value(nodes.of(v));
  }

  private Value value(Node n) {
    if (!n.isVirtual()) {
      if (!n.isConstant()) {
        live.put(n.value, n);
      }
      return n.value;
    }
    if (n.imageStamp != stamp) {
      n.imageStamp = stamp;
      n.image = new Virtual(n.type, n.shape.fields());
      unfilled.add(n);
    }
    return n.image;
  }

  /** A trace that was optimised before has virtuals in its snapshots already. */
  private Virtual copyOf(Virtual v) {
    if (given == null) {
      given = new IdentityHashMap<>();
    }
    Virtual copy = given.get(v);
    if (copy == null) {
      copy = new Virtual(v.type(), v.fields());
      given.put(v, copy);
      unfilledGiven.add(v);
    }
    return copy;
  }

  private void fill() {
    while (!unfilled.isEmpty() || !unfilledGiven.isEmpty()) {
      if (!unfilled.isEmpty()) {
        Node n = unfilled.remove();
        Node[] contents = n.shape.contents();
        Value[] values = new Value[n.shape.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(contents[i].find());
        }
        n.image.fill(values);
      } else {
        Virtual v = unfilledGiven.remove();
        Value[] values = new Value[v.contents().length];
        for (int i = 0; i < values.length; i++) {
          values[i] = value(v.contents()[i]);
        }
        given.get(v).fill(values);
      }
    }
  }
}
