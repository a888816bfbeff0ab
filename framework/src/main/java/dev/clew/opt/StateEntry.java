package dev.clew.opt;

import dev.clew.opt.HeaderState.Distinct;
import dev.clew.opt.HeaderState.Known;
import dev.clew.opt.HeaderState.Leaf;
import dev.clew.opt.HeaderState.Offset;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Boxes;
import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts a walk from a {@link HeaderState} instead of from nothing: the walk then knows what holds at the header, and its trace has the state's inputs.
 *
 * <p>Invariants: a virtual of the state is an object that nobody else has seen, as it was where the jump came from.
 */
final class StateEntry {
  private final Forward walk;
  private final Map<Value, Node> bound = new IdentityHashMap<>();
  private final Map<Known, MemoryCache.Entry> entered = new LinkedHashMap<>();
  private final Deque<Virtual> unfilled = new ArrayDeque<>();

  private StateEntry(Forward walk) {
    this.walk = walk;
  }

  /**
   * Makes the walk know the state, and returns what tells how it was used.
   *
   * @param reds the inputs of the trace to be walked, which the state's reds stand for
   */
  static StateEntry enter(Forward walk, HeaderState state, List<Input> reds) {
    StateEntry entry = new StateEntry(walk);
    entry.enter(state, reds);
    return entry;
  }

  /** Returns what the state says of locations, as the walk has it. */
  List<MemoryCache.Entry> entries() {
    return List.copyOf(entered.values());
  }

  /** Tells whether the walk has made use of what the state says of a location. */
  boolean wasAsked(Known k) {
    return entered.get(k).hit;
  }

  private void enter(HeaderState state, List<Input> reds) {
    for (Leaf leaf : state.leaves()) {
      Node n = walk.nodes().fresh(leaf.input());
      n.know(leaf);
      bound.put(leaf.input(), n);
    }
    for (int i = 0; i < reds.size(); i++) {
      walk.nodes().bind(reds.get(i), node(state.reds().get(i)));
    }
    for (Offset o : state.offsets()) {
      walk.pure().enter(node(o.value()), Op.INT_ADD, null, new Node[] {node(o.base()), node(o.by())});
    }
    for (Distinct d : state.distinct()) {
      walk.facts().differ(node(d.a()), node(d.b()));
    }
    for (Known k : state.known()) {
      entered.put(k, walk.heap().knows(k.load(), object(k.load()), index(k.load(), 0), node(k.value())));
    }
    for (Operation s : state.stores()) {
      walk.heap().owes(s, s.op() == Op.SETSTATIC ? null : object(s), index(s, 1), node(s.argument(s.count() - 1)));
    }
    fill();
    for (Known k : state.known()) {
      exists(k.load(), 0);
    }
    for (Operation s : state.stores()) {
      exists(s, 1);
    }
  }

  /** An element of which something is known is one: its index is within the array's bounds. */
  private void exists(Operation access, int values) {
    Node index = index(access, values);
    if (index != null) {
      walk.isElement(object(access), index);
    }
  }

  private Node object(Operation access) {
    return access.count() == 0 ? null : node(access.argument(0));
  }

  private Node index(Operation access, int values) {
    return access.count() == 2 + values ? node(access.argument(1)) : null;
  }

  private Node node(Value v) {
    if (v instanceof Constant c) {
      return walk.nodes().constant(c);
    }
    Node n = bound.get(v);
    if (n == null) {
      n = virtual((Virtual) v);
      bound.put(v, n);
    }
    return n;
  }

  private Node virtual(Virtual v) {
    unfilled.add(v);
    if (Boxes.isBox(v.type())) {
      return walk.nodes().virtual(new Shape.OfBox(Operation.of(Op.CALL_PURE, Boxes.valueOf(v.type()), v.contents()), null), v.type());
    }
    Shape shape = new Shape.OfObject(Operation.of(Op.NEW, v.type()));
    Constant length = v.isArray() ? Constant.of(v.contents().length) : null;
    if (v.isArray()) {
      ArrayDescr descr = ArrayDescr.of(v.type().javaClass().getComponentType());
      shape = new Shape.OfArray(Operation.of(Op.NEW_ARRAY, descr, length), length.asInt(), walk.nodes().constant(Shape.zero(descr.kind())));
    }
    Node n = walk.nodes().virtual(shape, v.type());
    n.fresh = true;
    n.length = length == null ? null : walk.nodes().constant(length);
    return n;
  }

  private void fill() {
    while (!unfilled.isEmpty()) {
      Virtual v = unfilled.remove();
      Shape shape = bound.get(v).shape;
      for (int i = 0; i < v.contents().length; i++) {
        Node content = node(v.contents()[i]);
        if (shape instanceof Shape.OfObject object) {
          object.set(v.fields().get(i), content);
        } else {
          shape.contents()[i] = content;
        }
      }
    }
  }
}
