package dev.clew.opt;

import dev.clew.trace.Input;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Trace;
import java.util.List;

/**
 * The forward walk: one loop over the trace, in which every operation takes one of three exits. An equality was learned, and nothing is emitted; it was
 * recorded in abstract state (a virtual object), and nothing is emitted; or it is emitted. The form is CF Bolz-Tereick's toy optimizer; one
 * file per concern, but one walk for all of them.
 *
 * <p>Why one walk: the concerns feed each other at every step. A field of a virtual object is a constant, so a comparison folds, so a guard goes
 * away, so a class is known, so a load is from another object. Separate passes would find this only by repetition.
 *
 * <p>Invariants: facts hold from here on, never backwards. What is learned from a guard is learned after its snapshot is made.
 *
 * <p>Does not: carry facts across the back edge. A label in the trace forgets all facts and allocates all virtuals; its arguments keep their own values (see
 * {@link Node#pinned}), as a jump rebinds them.
 */
final class Forward {
  private final Nodes nodes;
  private final Output output;
  private final Facts facts;
  private final Pure pure;
  private final Heap heap;
  private final Materializer materializer;
  private final Virtuals virtuals;
  private final Calls calls;
  private final Guards guards;

  private Forward(int size) {
    nodes = new Nodes(size);
    output = new Output(nodes, size);
    facts = new Facts(nodes);
    pure = new Pure(nodes, output, facts);
    heap = new Heap(nodes, output, facts, pure);
    materializer = new Materializer(nodes, output, heap);
    output.materializeWith(materializer);
    heap.materializeWith(materializer);
    virtuals = new Virtuals(nodes, output, pure, materializer);
    calls = new Calls(nodes, output, heap, pure, virtuals, materializer);
    guards = new Guards(nodes, output, facts, calls, new Snapshots(nodes));
  }

  /** Returns the operations of the optimised trace. */
  static List<Operation> run(Trace trace) {
    List<Operation> operations = trace.operations();
    Forward walk = new Forward(operations.size());
    walk.nodes.pin(operations);
    for (Input input : trace.inputs()) {
      walk.nodes.input(input);
    }
    for (int i = 0; i < operations.size(); i++) {
      walk.step(operations.get(i), i + 1 < operations.size() ? operations.get(i + 1).op() : null);
    }
    return walk.output.operations();
  }

  private void step(Operation o, Op next) {
    Node[] a = nodes.of(o.arguments());
    boolean pinned = nodes.isPinned(o);
    switch (o.op().family()) {
      case PURE, LOAD, EFFECT -> {
        Node n = value(o, a, next, pinned);
        nodes.bind(o, !pinned && n.pinned ? value(o, a, next, true) : n);
        guards.happens(o.effects());
      }
      case STORE -> store(o, a);
      case ALLOCATION -> nodes.bind(o, o.op() == Op.NEW ? virtuals.allocate(o, pinned) : virtuals.allocateArray(o, a[0], pinned));
      case GUARD -> guards.guard(o, a);
      case CONTROL -> control(o, a);
      case HINT -> hint(o, a);
    }
  }

  private Node value(Operation o, Node[] a, Op next, boolean mustEmit) {
    if (o.op().family() == Op.Family.LOAD) {
      return load(o, a, mustEmit);
    } else if (o.op().isCall()) {
      return o.op() == Op.CALL ? calls.residual(o, a, next, mustEmit) : calls.elidable(o, a, next, mustEmit);
    }
    return mustEmit ? pure.emitAsGiven(o, a) : pure.value(o.op(), o.descriptor(), a, o);
  }

  private Node load(Operation o, Node[] a, boolean mustEmit) {
    Node known = mustEmit || o.op() == Op.GETSTATIC ? null
        : o.op() == Op.GETFIELD ? virtuals.load(o.field(), a[0]) : virtuals.loadElement(o.array(), a[0], a[1]);
    return known != null ? known : switch (o.op()) {
      case GETSTATIC -> heap.load(o, null, mustEmit);
      case GETFIELD -> heap.load(o, a[0], mustEmit);
      case GETARRAYITEM -> heap.loadElement(o, a[0], a[1], mustEmit);
      default -> throw new IllegalArgumentException("no load: " + o.op().text());
    };
  }

  private void store(Operation o, Node[] a) {
    switch (o.op()) {
      case SETSTATIC -> heap.store(o, null, a[0]);
      case SETFIELD -> {
        if (!virtuals.store(o.field(), a[0], a[1])) {
          heap.store(o, a[0], a[1]);
        }
      }
      case SETARRAYITEM -> {
        if (!virtuals.storeElement(o.array(), a[0], a[1], a[2])) {
          heap.storeElement(o, a[0], a[1], a[2]);
        }
      }
      default -> throw new IllegalArgumentException("no store: " + o.op().text());
    }
    if (o.op() != Op.SETARRAYITEM) {
      guards.written(o.field().mutability());
    }
  }

  private void control(Operation o, Node[] a) {
    if (o.op() == Op.LABEL) {
      nodes.forEachVirtual(materializer::escape);
    }
    output.emit(o.op(), o.descriptor(), a, o);
    if (o.op() == Op.LABEL) {
      facts.forget();
      pure.table().clear();
      heap.forgetAll();
      guards.forget();
    }
  }

  private void hint(Operation o, Node[] a) {
    if (o.op() == Op.RECORD_EXACT_CLASS) {
      facts.exactly(a[0], o.typeDescriptor());
    } else {
      output.emit(o.op(), o.descriptor(), a, o);
    }
  }
}
