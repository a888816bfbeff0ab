package dev.clew.codegen;

import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight run of operations of one trace: from the trace's start, or from behind a label, to the next label or the end. A label is seen as the end of one
 * block, which jumps with the label's arguments, and the start of the next, which takes them as its inputs; so stitched loops, peeled loops and plain loops
 * are all the same.
 */
final class Block {
  private final Trace trace;
  private final int start;
  private final int end;
  private final List<? extends Value> arguments;
  private final int lineBase;
  private List<Value> carried = List.of();
  private List<Value> inputs;
  private Target target;
  private Block destination;
  private Uses uses;

  /**
   * Creates a block.
   *
   * @param start index of its first operation
   * @param end index behind its last operation, which is a label or ends the trace
   * @param arguments what a jump here brings
   * @param lineBase number of source lines before the trace's first operation
   */
  Block(Trace trace, int start, int end, List<? extends Value> arguments, int lineBase) {
    this.trace = trace;
    this.start = start;
    this.end = end;
    this.arguments = arguments;
    this.inputs = List.copyOf(arguments);
    this.lineBase = lineBase;
  }

  /** Makes the block a loop header under this target. */
  void makeHeader(Target headerTarget) {
    target = headerTarget;
  }

  /** Returns the target that jumps here name, or null if nobody jumps here. */
  Target target() {
    return target;
  }

  /** Tells whether jumps here count against a budget: only for headers, as nobody but compiled code could go on at a plain target. */
  boolean budgeted() {
    return target instanceof Header;
  }

  /**
   * Sets the values of earlier blocks of the trace that this or later ones use though they are no arguments of the label: jumps inside the trace bring
   * them along.
   */
  void carry(List<Value> values) {
    carried = values;
    inputs = new ArrayList<>(arguments);
    inputs.addAll(values);
  }

  /** Returns the values that jumps must bring besides the arguments; if there are any, only the same trace can jump here. */
  List<Value> carried() {
    return carried;
  }

  Trace trace() {
    return trace;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Operation operation(int index) {
    return trace.operations().get(index);
  }

  int line(int index) {
    return lineBase + index + 1;
  }

  /** Returns the values bound on entry: arguments, then carried values. */
  List<Value> inputs() {
    return inputs;
  }

  /** Tells whether jumps here rebind a value. */
  boolean isArgument(Value v) {
    return arguments.contains(v);
  }

  /** Returns how many JVM slots the inputs take. */
  int inputSlots() {
    int slots = 0;
    for (Value v : inputs) {
      slots += v.kind().slots();
    }
    return slots;
  }

  /**
   * Returns the class the verifier may rely on for input k, or null: the declared type for inputs of a trace and carried values. An operation that is an
   * argument of a label is rebound to anything.
   */
  Class<?> declaredType(int k) {
    Value v = inputs.get(k);
    return v.kind() != Kind.REF || v.type() == null || v instanceof Operation && k < arguments.size() ? null : v.type().javaClass();
  }

  /** Sets the block that the jump or label at the end leads to, if it is in the region. */
  void setDestination(Block block) {
    destination = block;
  }

  /** Returns the block that the jump or label at the end leads to, or null. */
  Block destination() {
    return destination;
  }

  /** Returns the operation that ends the block. */
  Operation last() {
    return operation(end - 1);
  }

  /** Returns who uses what in here. */
  Uses uses() {
    if (uses == null) {
      uses = new Uses(this);
    }
    return uses;
  }

  /** Tells whether the operation is one of the two guards that look at the outcome of the call before them. */
  static boolean isExceptionGuard(Operation o) {
    return o.op() == Op.GUARD_NO_EXCEPTION || o.op() == Op.GUARD_EXCEPTION;
  }
}
