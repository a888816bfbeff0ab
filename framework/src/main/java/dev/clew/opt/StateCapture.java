package dev.clew.opt;

import dev.clew.opt.HeaderState.Distinct;
import dev.clew.opt.HeaderState.Known;
import dev.clew.opt.HeaderState.Leaf;
import dev.clew.opt.HeaderState.Offset;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes down what a walk knows where its trace jumps to a loop header: as a {@link HeaderState} over new inputs.
 *
 * <p>Everything that can be named is taken, as it is not known yet what the loop will want: {@link Loops} drops what turned out to be of no use.
 *
 * <p>Invariants: one node becomes one value, so aliasing is part of the state. Bounds are rounded so that a counter does not make a state of its own: only the sign, and an upper bound.
 *
 * <p>Does not: take down facts that relate two numbers, or what is known of objects that nothing names.
 */
final class StateCapture {
  private static final int MAX_LEAVES = 48;
  private static final int MAX_VIRTUALS = 48;

  private final Forward walk;
  private final Map<Node, Value> values = new IdentityHashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Operation> stores = new ArrayList<>();
  private final List<Known> known = new ArrayList<>();
  private final List<Offset> offsets = new ArrayList<>();
  private final Deque<Node> unfilled = new ArrayDeque<>();
  private int virtuals;

  private StateCapture(Forward walk) {
    this.walk = walk;
  }

  /**
   * Returns what is known, or null if it is too much to travel.
   *
   * @param reds what the jump brings
   */
  static HeaderState of(Forward walk, Node[] reds) {
    return new StateCapture(walk).capture(reds);
  }

  /** Returns what is known of the arguments of a call alone: their shapes, not what memory holds; null if it is too much to travel. */
  static HeaderState ofArguments(Forward walk, Node[] arguments) {
    StateCapture capture = new StateCapture(walk);
    List<Value> reds = new ArrayList<>();
    for (Node n : arguments) {
      reds.add(capture.value(n));
    }
    capture.fill();
    return capture.isTooMuch() ? null : new HeaderState(capture.leaves, reds, List.of(), List.of(), List.of(), List.of());
  }

  private boolean isTooMuch() {
    return leaves.size() > MAX_LEAVES || virtuals > MAX_VIRTUALS;
  }

  private HeaderState capture(Node[] reds) {
    List<Value> redValues = new ArrayList<>();
    for (Node n : reds) {
      redValues.add(value(n));
    }
    List<MemoryCache.Entry> owed = walk.owed().entries();
    for (MemoryCache.Entry e : owed) {
      if (e.object != null) {
        value(e.object.find());
      }
      value(e.value.find());
    }
    fill();
    takeKnown(true);
    for (MemoryCache.Entry e : owed) {
      stores.add(store(e));
    }
    takeKnown(false);
    takeKnown(true);
    fill();
    return isTooMuch() ? null : new HeaderState(leaves, redValues, stores, known, distinct(), offsets);
  }

  private Operation store(MemoryCache.Entry e) {
    Value stored = value(e.value.find());
    Value[] arguments = e.object == null ? new Value[] {stored}
        : e.index == null ? new Value[] {value(e.object.find()), stored}
        : new Value[] {value(e.object.find()), index(e.index.find()), stored};
    return Operation.of(e.owed.op(), e.owed.descriptor(), arguments);
  }

  /** Loads of objects that have a name already, again and again, as what they gave is a name for more. */
  private void takeKnown(boolean fields) {
    for (int before = -1; before != known.size();) {
      before = known.size();
      for (MemoryCache cache : walk.heap().caches()) {
        if (cache.isField == fields && !cache.isVolatile) {
          cache.entries().forEach(e -> take(cache, e));
        }
      }
    }
  }

  private void take(MemoryCache cache, MemoryCache.Entry e) {
    Node object = e.object == null ? null : e.object.find();
    boolean named = object == null || object.isConstant() || values.get(object) instanceof Input;
    if (e.owed != null || e.value.find().isVirtual() || !named || leaves.size() >= MAX_LEAVES) {
      return;
    }
    Value base = object == null ? null : value(object);
    Operation load = cache.load(base, e.index == null ? null : index(e.index.find()));
    for (Known k : known) {
      if (sameLocation(k.load(), load)) {
        return;
      }
    }
    known.add(new Known(load, value(e.value.find())));
  }

  private static boolean sameLocation(Operation a, Operation b) {
    if (a.op() != b.op() || a.descriptor() != b.descriptor()) {
      return false;
    }
    for (int i = 0; i < a.count(); i++) {
      if (!a.argument(i).equals(b.argument(i))) {
        return false;
      }
    }
    return true;
  }

  private Value value(Node n) {
    if (n.isConstant()) {
      return n.value;
    }
    Value known = values.get(n);
    if (known == null) {
      known = n.isVirtual() ? virtual(n) : leaf(n);
      values.put(n, known);
    }
    return known;
  }

  private Value virtual(Node n) {
    virtuals++;
    unfilled.add(n);
    return new Virtual(n.type, n.shape.fields());
  }

  private Value leaf(Node n) {
    Input input = new Input(n.kind, n.kind == Kind.REF ? n.type : null);
    long lowest = n.kind == Kind.INT ? Integer.MIN_VALUE : Long.MIN_VALUE;
    boolean narrow = n.low >= Character.MIN_VALUE && n.high <= Character.MAX_VALUE || n.low >= Short.MIN_VALUE && n.high <= Short.MAX_VALUE;
    leaves.add(new Leaf(input, n.type, n.exact, n.nonNull, n.steady, narrow ? n.low : n.low >= 0 ? 0 : lowest, n.high));
    return input;
  }

  /** An index a constant away from another value moves with it; if that were forgotten, it might be the same place as its neighbour. */
  private Value index(Node n) {
    boolean first = !n.isConstant() && !values.containsKey(n);
    Value index = value(n);
    if (first && n.op == Op.INT_ADD && n.arguments[1].find().isConstant() && values.get(n.arguments[0].find()) instanceof Input base) {
      offsets.add(new Offset((Input) index, base, n.arguments[1].find().constant));
    }
    return index;
  }

  private void fill() {
    while (!unfilled.isEmpty() && virtuals <= MAX_VIRTUALS && leaves.size() <= MAX_LEAVES) {
      Node n = unfilled.remove();
      Node[] contents = n.shape.contents();
      Value[] filled = new Value[n.shape.size()];
      for (int i = 0; i < filled.length; i++) {
        filled[i] = value(contents[i].find());
      }
      ((Virtual) values.get(n)).fill(filled);
    }
  }

  private List<Distinct> distinct() {
    List<Node> owners = new ArrayList<>();
    for (Map.Entry<Node, Value> e : values.entrySet()) {
      if (e.getKey().kind == Kind.REF && e.getValue() instanceof Input && isOwner(e.getValue())) {
        owners.add(e.getKey());
      }
    }
    owners.sort(java.util.Comparator.comparingInt(n -> n.id));
    List<Distinct> pairs = new ArrayList<>();
    for (Node a : owners) {
      for (Node b : owners) {
        if (a.id < b.id && walk.facts().aliasing().distinct(a, b)) {
          pairs.add(new Distinct(values.get(a), values.get(b)));
        }
      }
    }
    return pairs;
  }

  private boolean isOwner(Value v) {
    return stores.stream().anyMatch(s -> s.argument(0) == v) || known.stream().anyMatch(k -> k.load().count() > 0 && k.load().argument(0) == v);
  }

  /** What a value of a state is known to be, whichever kind of value it is. */
  static Leaf describe(Value v, Map<Value, Leaf> leaves) {
    if (v instanceof Input) {
      return leaves.get(v);
    }
    if (v instanceof dev.clew.trace.Constant c) {
      TypeDescr type = c.kind() == Kind.REF ? c.type() : null;
      return new Leaf(null, type, type != null, c.object() != null, c.immutableElements(), c.kind() == Kind.INT || c.kind() == Kind.LONG ? c.bits() : Long.MIN_VALUE,
          c.kind() == Kind.INT || c.kind() == Kind.LONG ? c.bits() : Long.MAX_VALUE);
    }
    if (v instanceof Virtual virtual) {
      return new Leaf(null, virtual.type(), true, true, false, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    return new Leaf(null, null, false, false, false, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
