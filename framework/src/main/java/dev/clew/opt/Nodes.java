package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The side table: from values of the input trace to {@link Node}s.
 *
 * <p>Why: one identity lookup an argument; all later questions follow pointers. Nodes are numbered densely in order of definition.
 *
 * <p>Invariants: {@link #of} returns roots. Equal constants share a node, so that comparing nodes compares constants; if one of two equal array constants
 * promises immutable elements the shared node does.
 *
 * <p>Does not: decide anything.
 */
final class Nodes {
  private final Map<Value, Node> byValue;
  private final Map<Constant, Node> constants = new HashMap<>();
  private final List<Node> all = new ArrayList<>();
  private Set<Value> pinned = Set.of();
  private int labels;
  private int count;

  Nodes(int operations) {
    byValue = new IdentityHashMap<>(operations * 2);
  }

  /** Marks the arguments of labels: up to the last label they stay what they are, whatever is learned of them. */
  void pin(List<Operation> operations) {
    for (Operation o : operations) {
      if (o.op() == Op.LABEL) {
        labels++;
        if (pinned.isEmpty()) {
          pinned = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        pinned.addAll(List.of(o.arguments()));
      }
    }
  }

  boolean isPinned(Value value) {
    return !pinned.isEmpty() && pinned.contains(value);
  }

  /** Returns the number the next node gets; what exists already has a smaller one. */
  int count() {
    return count;
  }

  void input(Input input) {
    bind(input, fresh(input));
  }

  /** Makes a node for a value of the output. */
  Node fresh(Value value) {
    Node n = new Node(count++, value.kind(), value);
    n.type = value.type();
    n.exact = n.type != null && n.type.isExact();
    all.add(n);
    return n;
  }

  /** Makes a node for an object that is not allocated yet. */
  Node virtual(Shape shape, TypeDescr type) {
    Node n = new Node(count++, Kind.REF, null);
    n.shape = shape;
    n.type = type;
    n.exact = true;
    n.nonNull = true;
    all.add(n);
    return n;
  }

  /** Says what stands for a value of the input trace from now on. */
  void bind(Value value, Node node) {
    if (isPinned(value)) {
      node.pinned = true;
    }
    byValue.put(value, node);
  }

  /**
   * Returns what is known of a value of the input trace.
   *
   * @throws IllegalArgumentException if no earlier operation defines it
   */
  Node of(Value value) {
    if (value instanceof Constant c) {
      return constant(c);
    }
    Node n = byValue.get(value);
    if (n == null) {
      String what = value instanceof Operation o ? o.op().text() : value.getClass().getSimpleName();
      throw new IllegalArgumentException("a value is used that nothing before it defines: " + what);
    }
    return n.find();
  }

  /** Tells whether an operation or input that stands for the value has been met. */
  boolean isDefined(Value value) {
    return value.isConstant() || byValue.containsKey(value);
  }

  Node[] of(Value[] values) {
    Node[] nodes = new Node[values.length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = of(values[i]);
    }
    return nodes;
  }

  Node constant(Constant c) {
    Node n = constants.get(c);
    if (n == null) {
      n = new Node(count++, c.kind(), c);
      n.type = c.type();
      n.exact = n.type != null;
      n.nonNull = c.object() != null;
      n.steady = c.immutableElements();
      constants.put(c, n);
    } else if (c.immutableElements() && !n.steady) {
      n.steady = true;
      n.value = c;
    }
    return n;
  }

  Node constant(int i) {
    return constant(Constant.of(i));
  }

  /** Visits the objects that are virtual now; the visitor may define more nodes. */
  void forEachVirtual(Consumer<Node> visitor) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isVirtual()) {
        visitor.accept(all.get(i));
      }
    }
  }

  /**
   * Forgets every fact, as a label asks for: what was learned on the way to it need not hold when it is reached by a jump. Behind the last label
   * nothing is pinned any more.
   */
  void forget() {
    labels--;
    if (labels == 0) {
      pinned = Set.of();
    }
    for (Node n : all) {
      n.forgetRange();
      n.pinned &= labels > 0;
      n.type = n.value == null ? null : n.value.type();
      n.exact = n.type != null && n.type.isExact();
      n.nonNull = false;
      n.steady = false;
      n.length = null;
      n.unboxed = null;
      n.fresh = false;
      n.op = null;
      n.arguments = null;
      n.next = null;
      n.nonNullGuard = -1;
    }
  }
}
