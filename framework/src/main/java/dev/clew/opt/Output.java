package dev.clew.opt;

import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations emitted so far.
 *
 * <p>Invariants: what is emitted stays, with one exception ({@link #strengthen}). An argument that is still virtual is allocated before the operation that
 * asks for it. An operation of the input is emitted itself if its arguments did not change, which saves allocation and keeps traces comparable.
 */
final class Output {
  private final Nodes nodes;
  private final List<Operation> operations;
  private Materializer materializer;
  private int lastEffect = -1;
  private int lastChange = -1;

  Output(Nodes nodes, int expected) {
    this.nodes = nodes;
    this.operations = new ArrayList<>(expected);
  }

  void materializeWith(Materializer m) {
    materializer = m;
  }

  List<Operation> operations() {
    return operations;
  }

  /** Returns the index the next operation gets. */
  int size() {
    return operations.size();
  }

  /** Tells whether something that others may see was emitted at this index or later. */
  boolean hasEffectSince(int index) {
    return lastEffect >= index;
  }

  /** Returns the index of the last operation that wrote to memory, might have, or made what was virtual before; -1 if there is none. */
  int lastChange() {
    return lastChange;
  }

  /**
   * Emits an operation that is no guard.
   *
   * @param arguments roots
   * @param original emitted itself if it says the same, or null
   * @return a node for its value; for operations without value one of kind void
   */
  Node emit(Op op, Object descriptor, Node[] arguments, Operation original) {
    boolean same = original != null && original.op() == op && original.descriptor() == descriptor;
    Value[] values = new Value[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = real(arguments[i]);
      same = same && original.argument(i) != null && values[i].equals(original.argument(i));
    }
    if (op.family() == Op.Family.STORE || op == Op.CALL) {
      lastEffect = operations.size();
      lastChange = lastEffect;
    } else if (op.family() == Op.Family.ALLOCATION) {
      lastChange = operations.size();
    }
    return add(same ? original : Operation.of(op, descriptor, values));
  }

  /** Emits a guard; the snapshot is made by the caller, after {@link #real} was asked of all arguments. */
  Node emitGuard(Op op, Object descriptor, Snapshot snapshot, Node[] arguments) {
    Value[] values = new Value[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = real(arguments[i]);
    }
    return add(Operation.guard(op, descriptor, snapshot, values));
  }

  private Node add(Operation o) {
    operations.add(o);
    return nodes.fresh(o);
  }

  /** Returns what stands for a node in the output, allocating it if it is virtual. */
  Value real(Node n) {
    if (n.isVirtual()) {
      materializer.force(n);
    }
    return n.value;
  }

  /** Replaces a guard by one that asks for more, with the same snapshot. */
  void strengthen(int index, Op op, Object descriptor) {
    Operation old = operations.get(index);
    operations.set(index, Operation.guard(op, descriptor, old.snapshot(), old.arguments()));
  }
}
