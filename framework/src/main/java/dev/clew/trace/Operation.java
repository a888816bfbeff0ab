package dev.clew.trace;

/**
 * One operation of a trace; as in the toy optimizer, an operation <em>is</em> its value. Operations are not changed once recorded, but for the
 * snapshot of a guard, which the optimiser replaces in its copies.
 */
public final class Operation extends Value {
  private final Op op;
  private final Object descriptor;
  private final Value[] arguments;
  private final Snapshot snapshot;

  private Operation(Op op, Object descriptor, Snapshot snapshot, Value[] arguments) {
    this.op = op;
    this.descriptor = descriptor;
    this.snapshot = snapshot;
    this.arguments = arguments;
  }

  /**
   * Creates an operation that is no guard.
   *
   * @param descriptor what the row of {@code op} asks for, or null
   * @param arguments kept, not copied
   */
  public static Operation of(Op op, Object descriptor, Value... arguments) {
    return new Operation(op, descriptor, null, arguments);
  }

  /**
   * Creates a guard.
   *
   * @param snapshot the state to go back to when the guard does not hold
   */
  public static Operation guard(Op op, Object descriptor, Snapshot snapshot, Value... arguments) {
    return new Operation(op, descriptor, snapshot, arguments);
  }

  /** Returns a copy with other arguments and another snapshot (null for operations that are no guards). */
  public Operation with(Snapshot newSnapshot, Value... newArguments) {
    return new Operation(op, descriptor, newSnapshot, newArguments);
  }

  /** Returns the row of the operations table. */
  public Op op() {
    return op;
  }

  /** Returns the descriptor, or null. */
  public Object descriptor() {
    return descriptor;
  }

  /** Returns the descriptor as a field. */
  public FieldDescr field() {
    return (FieldDescr) descriptor;
  }

  /** Returns the descriptor as an array type. */
  public ArrayDescr array() {
    return (ArrayDescr) descriptor;
  }

  /** Returns the descriptor as a callee. */
  public MethodDescr method() {
    return (MethodDescr) descriptor;
  }

  /** Returns the descriptor as a type. */
  public TypeDescr typeDescriptor() {
    return (TypeDescr) descriptor;
  }

  /** Returns the descriptor as a jump target or label; null on a jump to the trace's own start. */
  public Target target() {
    return (Target) descriptor;
  }

  /** Returns argument {@code index}. */
  public Value argument(int index) {
    return arguments[index];
  }

  /** Returns the number of arguments. */
  public int count() {
    return arguments.length;
  }

  /** Returns the arguments; the array itself, not to be changed. */
  public Value[] arguments() {
    return arguments;
  }

  /** Returns the state a guard goes back to; null on operations that are no guards. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Returns what this operation may do: the row's effects, or the callee's. */
  public Effects effects() {
    return op.isCall() ? method().effects() : op.effects();
  }

  @Override
  public Kind kind() {
    return op.result() != '?' ? Kind.ofLetter(op.result())
        : descriptor instanceof FieldDescr f ? f.kind()
        : descriptor instanceof ArrayDescr a ? a.kind()
        : method().returnKind();
  }

  @Override
  public TypeDescr type() {
    return switch (op) {
      case GETFIELD, GETSTATIC -> field().type();
      case GETARRAYITEM -> array().elementType();
      case NEW_ARRAY -> array().arrayType();
      case NEW, GUARD_EXCEPTION -> typeDescriptor();
      case CALL, CALL_PURE -> method().returnType();
      default -> null;
    };
  }
}
