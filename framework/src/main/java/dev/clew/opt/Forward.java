package dev.clew.opt;

import dev.clew.trace.Input;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

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
 * {@link Node#pinned}), as a jump rebinds them. What holds around a loop is {@link Loops}'s.
 */
final class Forward {
  private final Nodes nodes;
  private final Output output;
  private final Facts facts;
  private final Pure pure;
  private final OwedStores owed;
  private final Heap heap;
  private final Materializer materializer;
  private final Virtuals virtuals;
  private final Calls calls;
  private final PortalCalls portalCalls;
  private final Snapshots snapshots;
  private final Guards guards;

  /** Objects that exits of an input that was optimised before store into: they have to exist. */
  private final Set<Value> storedAtExits = Collections.newSetFromMap(new IdentityHashMap<>());

  Forward(int size, Versions versions) {
    nodes = new Nodes(size);
    output = new Output(nodes, size);
    facts = new Facts(nodes);
    pure = new Pure(nodes, output, facts);
    owed = new OwedStores(output, facts);
    heap = new Heap(nodes, output, facts, pure, owed);
    materializer = new Materializer(nodes, output, heap);
    output.materializeWith(materializer);
    heap.materializeWith(materializer);
    owed.materializeWith(materializer);
    virtuals = new Virtuals(nodes, output, pure, materializer);
    calls = new Calls(nodes, output, heap, pure, virtuals, materializer, owed);
    portalCalls = new PortalCalls(this, versions, calls);
    snapshots = new Snapshots(nodes, owed, heap, facts, pure.table());
    guards = new Guards(nodes, output, facts, calls, snapshots);
  }

  /** Begins a walk over a trace of which nothing is known. */
  static Forward over(Trace trace, Versions versions) {
    Forward walk = new Forward(trace.operations().size(), versions);
    walk.nodes.pin(trace.operations());
    for (Input input : trace.inputs()) {
      walk.nodes.input(input);
    }
    walk.findStoredAtExits(trace.operations());
    walk.guards.strengthen(Strengthening.of(trace));
    return walk;
  }

  /** Walks over all operations but the last, which ends the trace. */
  Forward upToEnd(Trace trace) {
    List<Operation> operations = trace.operations();
    for (int i = 0; i < operations.size() - 1; i++) {
      step(operations.get(i), operations.get(i + 1));
    }
    return this;
  }

  /** Ends the trace as it was recorded, and returns the operations of the optimised one. */
  List<Operation> end(Operation last) {
    step(last, null);
    return output.operations();
  }

  /** Ends the trace with a jump that a {@link StateMatch} found possible, and returns the operations. */
  List<Operation> jump(StateMatch match, Target target) {
    output.emit(Op.JUMP, target, match.jump(), null);
    return output.operations();
  }

  /**
   * Returns the operations up to the first guard that is known to fail. What was walked behind it makes no sense; that nothing gets there is for whoever compiles to see, who needs an end all
   * the same.
   *
   * @param inputs the trace's, which the end goes round with
   */
  List<Operation> upToContradiction(List<Input> inputs) {
    List<Operation> cut = new ArrayList<>(output.operations().subList(0, guards.contradiction() + 1));
    cut.add(Operation.of(Op.JUMP, null, inputs.toArray(Value[]::new)));
    return cut;
  }

  /** Learns that an index is within the bounds of an array. */
  void isElement(Node array, Node index) {
    Node length = pure.value(Op.ARRAYLEN, null, new Node[] {array}, null);
    facts.comparisons().learn(Op.INT_ULT, index, length, true);
  }

  /** Tells whether the trace met what is known already to be otherwise. */
  boolean isContradicted() {
    return guards.isContradicted();
  }

  Guards guards() {
    return guards;
  }

  Snapshots snapshots() {
    return snapshots;
  }

  Nodes nodes() {
    return nodes;
  }

  Facts facts() {
    return facts;
  }

  Pure pure() {
    return pure;
  }

  Heap heap() {
    return heap;
  }

  OwedStores owed() {
    return owed;
  }

  private void findStoredAtExits(List<Operation> operations) {
    for (Operation o : operations) {
      if (o.op().isGuard()) {
        o.snapshot().stores().forEach(store -> storedAtExits.add(store.argument(0)));
      }
    }
  }

  private void step(Operation o, Operation next) {
    Node[] a = nodes.of(o.arguments());
    boolean pinned = nodes.isPinned(o);
    switch (o.op().family()) {
      case PURE, LOAD, EFFECT -> {
        Node n = value(o, a, next, pinned);
        nodes.bind(o, !pinned && n.pinned ? value(o, a, next, true) : n);
        guards.happens(o.effects());
      }
      case STORE -> store(o, a);
      case ALLOCATION -> nodes.bind(o, o.op() == Op.NEW ? virtuals.allocate(o, pinned || storedAtExits.contains(o))
          : virtuals.allocateArray(o, a[0], pinned || storedAtExits.contains(o)));
      case GUARD -> guards.guard(o, a);
      case CONTROL -> control(o, a);
      case HINT -> hint(o, a);
    }
  }

  private Node value(Operation o, Node[] a, Operation following, boolean mustEmit) {
    Op next = following == null ? null : following.op();
    if (o.op().family() == Op.Family.LOAD) {
      return load(o, a, mustEmit);
    } else if (o.op() == Op.CALL && o.method().entered() != null && !mustEmit) {
      return portalCalls.call(o, a, following);
    } else if (o.op().isCall()) {
      return o.op() == Op.CALL ? calls.residual(o, a, next, mustEmit || storedAtExits.contains(o)) : calls.elidable(o, a, next, mustEmit);
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
      guards.written(o.field());
    }
  }

  private void control(Operation o, Node[] a) {
    owed.settleAll();
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
