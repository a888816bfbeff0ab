package dev.clew.opt;

import dev.clew.opt.HeaderState.Distinct;
import dev.clew.opt.HeaderState.Known;
import dev.clew.opt.HeaderState.Leaf;
import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a walk knows at a guard of the values that its exit hands over: what a bridge need not find out again.
 *
 * <p>Why: a bridge is recorded without a memory of the trace it leaves. Without this, it would check the class of each object anew, read each field anew, and above all not know what
 * the loop wants to hear when it goes back there. RPython passes on a little of it (bridgeopt); here it is all that concerns live values.
 *
 * <p>Invariants: it holds where the guard fails, so it is taken before the guard itself teaches anything. It speaks of live values and constants only.
 */
final class ExitKnowledge {
  /** With more live values than this, what memory holds is not taken down: it would cost more than such a bridge is worth. */
  private static final int MANY = 64;

  private final List<Value> live;
  private final Leaf[] leaves;
  private final List<Sum> sums = new ArrayList<>();
  private final List<Known> known = new ArrayList<>();
  private final List<Length> lengths = new ArrayList<>();
  private final List<Distinct> distinct = new ArrayList<>();

  /** A value that is another plus a constant. */
  private record Sum(Value value, Value base, Constant by) {}

  /** An array of at least so many elements. */
  private record Length(Value array, long least) {}

  private ExitKnowledge(List<Value> live) {
    this.live = live;
    this.leaves = new Leaf[live.size()];
  }

  /**
   * Takes down what is known now.
   *
   * @param live what the exit hands over, in order
   * @param nodes their nodes
   * @param computed finds the lengths of arrays
   */
  static ExitKnowledge capture(List<Value> live, Map<Value, Node> nodes, Heap heap, Facts facts, PureTable computed) {
    ExitKnowledge knowledge = new ExitKnowledge(live);
    List<Value> arrays = new ArrayList<>();
    for (int i = 0; i < live.size(); i++) {
      Value v = live.get(i);
      Node n = nodes.get(v);
      if (n != null) {
        knowledge.leaves[i] = new Leaf(null, n.type, n.exact, n.nonNull, n.steady, n.low, n.high);
        if (n.op == Op.INT_ADD && n.arguments[1].find().isConstant() && nodes.containsKey(n.arguments[0].find().value)) {
          knowledge.sums.add(new Sum(v, n.arguments[0].find().value, n.arguments[1].find().constant));
        }
        if (n.kind == Kind.REF && n.type != null && n.type.javaClass().isArray()) {
          arrays.add(v);
          Node length = n.length != null ? n.length.find() : computed.find(Op.ARRAYLEN, null, new Node[] {n});
          if (length != null && length.low > 0) {
            knowledge.lengths.add(new Length(v, length.low));
          }
        }
      }
    }
    if (live.size() > MANY) {
      return knowledge;
    }
    for (MemoryCache cache : heap.caches()) {
      for (MemoryCache.Entry e : cache.entries()) {
        knowledge.take(cache, e, nodes);
      }
    }
    for (Value a : arrays) {
      for (Value b : arrays) {
        if (nodes.get(a).id < nodes.get(b).id && areTwo(nodes.get(a), nodes.get(b), facts)) {
          knowledge.distinct.add(new Distinct(a, b));
        }
      }
    }
    return knowledge;
  }

  /** Two references that are null both are the same, whatever their types. */
  private static boolean areTwo(Node a, Node b, Facts facts) {
    return (a.nonNull || b.nonNull) && facts.aliasing().distinct(a, b);
  }

  private void take(MemoryCache cache, MemoryCache.Entry e, Map<Value, Node> nodes) {
    Node object = e.object == null ? null : e.object.find();
    Node index = e.index == null ? null : e.index.find();
    Node value = e.value.find();
    if (e.owed == null && !cache.isVolatile && isNamed(object, nodes) && isNamed(index, nodes) && isNamed(value, nodes)) {
      known.add(new Known(cache.load(object == null ? null : object.value, index == null ? null : index.value), value.value));
    }
  }

  private static boolean isNamed(Node n, Map<Value, Node> nodes) {
    return n == null || n.isConstant() || !n.isVirtual() && nodes.containsKey(n.value);
  }

  /**
   * Makes the walk over a bridge know it.
   *
   * @param inputs the bridge's inputs: one for each live value, and perhaps more
   */
  void enter(Forward walk, List<Input> inputs) {
    Map<Value, Node> nodes = new IdentityHashMap<>();
    for (int i = 0; i < leaves.length; i++) {
      Node n = walk.nodes().of(inputs.get(i));
      nodes.put(live.get(i), n);
      if (leaves[i] != null) {
        n.know(leaves[i]);
      }
    }
    for (Sum o : sums) {
      Node n = nodes.get(o.value);
      Node[] arguments = {nodes.get(o.base), walk.nodes().constant(o.by)};
      walk.pure().enter(n, Op.INT_ADD, null, arguments);
    }
    for (Distinct d : distinct) {
      walk.facts().differ(nodes.get(d.a()), nodes.get(d.b()));
    }
    for (Known k : known) {
      Operation load = k.load();
      walk.heap().knows(load, load.count() > 0 ? node(load.argument(0), walk, nodes) : null, load.count() > 1 ? node(load.argument(1), walk, nodes) : null,
          node(k.value(), walk, nodes));
    }
    for (Length l : lengths) {
      walk.isElement(nodes.get(l.array), walk.nodes().constant(Constant.of((int) (l.least - 1))));
    }
    for (Known k : known) {
      if (k.load().op() == Op.GETARRAYITEM) {
        walk.isElement(node(k.load().argument(0), walk, nodes), node(k.load().argument(1), walk, nodes));
      }
    }
  }

  private static Node node(Value v, Forward walk, Map<Value, Node> nodes) {
    return v instanceof Constant c ? walk.nodes().constant(c) : nodes.get(v);
  }
}
