package dev.clew.metainterp;

import dev.clew.resume.CodePoint;
import dev.clew.resume.Frame;
import dev.clew.spi.Transfer;
import dev.clew.trace.AbortReason;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The domain that writes a trace. All-constant pure operations fold at once, and guards on what is known already are left out (RPython: only a quarter of what is
 * executed gets recorded). Where a trace closes is decided by {@link Closing}; what is known of values is kept in {@link Facts}.
 */
final class Recorder extends Domain {
  private final Machine machine;
  private final Environment environment;
  private final Closing closing;
  private final Snapshots snapshots = new Snapshots();
  private final Restart restart = new Restart();
  private final Facts facts = new Facts();
  private final Arrays arrays = new Arrays();
  private final List<Operation> operations = new ArrayList<>();
  private final List<Object> assumptions = new ArrayList<>();
  private boolean validityKnown;
  private boolean sparesNext;
  private boolean over;
  private AbortReason reason;
  private StackTraceElement place;
  private Throwable cause;

  /** Thrown inside an instruction that cannot be recorded, before it had any effect. */
  static final class Abort extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient AbortReason reason;

    Abort(AbortReason reason) {
      super(reason.sentence(), null, false, false);
      this.reason = reason;
    }
  }

  Recorder(Machine machine, Closing closing) {
    this.machine = machine;
    this.environment = machine.environment();
    this.closing = closing;
  }

  int size() {
    return operations.size();
  }

  /** Tells whether nothing more will be recorded: the trace is complete, or was given up. */
  boolean isOver() {
    return over;
  }

  List<Operation> operations() {
    return operations;
  }

  List<Object> assumptions() {
    return assumptions;
  }

  /** Returns why there is no trace, or null. */
  AbortReason reason() {
    return reason;
  }

  /** Returns where the recording was given up. */
  StackTraceElement place() {
    return place;
  }

  /** Returns the internal failure that ended the recording, or null. */
  Throwable cause() {
    return cause;
  }

  void startInstruction() {
    snapshots.forget();
  }

  /** Gives up because of an exception inside the recorder. */
  void failed(Throwable t) {
    if (reason == null) {
      boolean linkage = t instanceof LinkageError;
      boolean expected = t instanceof Abort;
      giveUp(expected ? ((Abort) t).reason : linkage ? AbortReason.LINKAGE : AbortReason.INTERNAL_ERROR);
      cause = expected || linkage ? null : t;
    }
  }

  /** Gives up; recording stops before the next instruction. */
  void giveUp(AbortReason why) {
    if (!over) {
      over = true;
      reason = why;
      Frame top = machine.top();
      place = top == null ? null : top.method.place(top.pc);
    }
  }

  /** The trace is complete with this last operation. */
  void complete(Operation last) {
    operations.add(last);
    over = true;
  }

  Operation emit(Operation o) {
    environment.faultPoint();
    operations.add(o);
    restart.recorded(o);
    if (operations.size() > environment.traceLimit()) {
      tooLong();
    } else if (environment.stressAbort()) {
      giveUp(AbortReason.STRESS);
    }
    return o;
  }

  /** Blames the innermost inlined call that made up half of the trace: it will be called from now on. */
  private void tooLong() {
    if (over) {
      return;
    }
    for (Frame f = machine.top(); f.caller != null; f = f.caller) {
      int own = operations.size() - f.operationsAtEntry;
      if (own * 2 >= operations.size() && !closing.callSeparately(f)) {
        environment.tooLong(f.method, f.method.place(f.pc), own);
      }
      if (own * 2 >= operations.size()) {
        break;
      }
    }
    giveUp(AbortReason.TRACE_TOO_LONG);
  }

  /** Records a guard. One on a promoted value stays where it is: its exit counts the values, and a bridge for any other begins with asking for it again. */
  void guard(Op op, Object descriptor, Value... arguments) {
    Snapshot back = op == Op.GUARD_VALUE ? null : restart.state();
    emit(Operation.guard(op, descriptor, back == null ? snapshots.before(machine.top()) : back, arguments));
  }

  /** The portal's own frame stands behind its merge point. */
  void restartAt(Frame frame) {
    restart.passed(snapshots.behind(frame, environment.portal(frame.method).mergePoint()));
  }

  @Override
  boolean isRecording() {
    return true;
  }

  @Override
  Value constant(Kind kind, long bits, Object reference) {
    return Constant.of(kind, bits, reference);
  }

  @Override
  Value pure(Op op, Object descriptor, long result, Value a, Value b) {
    if (a.isConstant() && (b == null || b.isConstant())) {
      return Constant.of(Kind.ofLetter(op.result()), result, null);
    }
    return emit(b == null ? Operation.of(op, descriptor, a) : Operation.of(op, descriptor, a, b));
  }

  @Override
  void branch(Value condition, boolean notZero) {
    if (!condition.isConstant() && facts.learnTruth(condition, notZero)) {
      guard(notZero ? Op.GUARD_TRUE : Op.GUARD_FALSE, null, condition);
    }
  }

  @Override
  void switchKey(Value key, int taken) {
    sparesNext = false; // which way is taken has to be known
    pin(key, Kind.INT, taken, null);
  }

  @Override
  void nullness(Value reference, boolean isNull) {
    if (reference.isConstant() || isNull && facts.isNull(reference) || !isNull && facts.isNonNull(reference)) {
      return;
    }
    guard(isNull ? Op.GUARD_ISNULL : Op.GUARD_NONNULL, null, reference);
    facts.learnNullness(reference, isNull);
  }

  @Override
  void exactClass(Value reference, Class<?> exact) {
    if (reference.isConstant() || facts.exactClass(reference) == exact) {
      return;
    }
    TypeDescr type = TypeDescr.of(exact);
    if (reference.type() == type && type.isExact()) {
      nullness(reference, false);
    } else {
      guard(Op.GUARD_CLASS, type, reference);
    }
    facts.learnClass(reference, exact);
  }

  @Override
  void instance(Value reference, Class<?> type) {
    if (reference.isConstant() || isKnownInstance(reference, type)) {
      return;
    }
    Value test = emit(Operation.of(Op.INSTANCEOF, TypeDescr.of(type), reference));
    guard(Op.GUARD_TRUE, null, test);
    facts.learnNullness(reference, false);
    facts.learnInstance(reference, type);
  }

  private boolean isKnownInstance(Value reference, Class<?> type) {
    Class<?> exact = facts.exactClass(reference);
    return exact != null && type.isAssignableFrom(exact)
        || reference.type() != null && type.isAssignableFrom(reference.type().javaClass())
        || facts.declared(reference) != null && type.isAssignableFrom(facts.declared(reference))
        || facts.isInstance(reference, type);
  }

  @Override
  Value instanceOf(Value reference, Object object, Class<?> type, boolean result) {
    if (reference.isConstant() || facts.exactClass(reference) != null) {
      return Constant.of(result ? 1 : 0);
    }
    if (result && facts.isNonNull(reference) && isKnownInstance(reference, type)) {
      return Constant.of(1);
    }
    return emit(Operation.of(Op.INSTANCEOF, TypeDescr.of(type), reference));
  }

  @Override
  Value promote(Value value, Kind kind, long bits, Object reference) {
    if (sparesNext && !value.isConstant()) {
      sparesNext = false;
      return value;
    }
    return pin(value, kind, bits, reference);
  }

  /** Makes a value the constant it is now, behind a guard. */
  Constant pin(Value value, Kind kind, long bits, Object reference) {
    if (value instanceof Constant known) {
      return known;
    }
    Constant c = Constant.of(kind, bits, reference);
    guard(Op.GUARD_VALUE, null, value, c);
    snapshots.replace(machine.top(), value, c);
    return c;
  }

  /** Leaves the next value that is to be promoted as it is: it has been many things already. */
  void spareNext() {
    sparesNext = true;
  }

  /** Tells whether the next value that is to be promoted is left as it is; only once. */
  boolean takeSpared() {
    boolean spared = sparesNext;
    sparesNext = false;
    return spared;
  }

  @Override
  Value getField(FieldDescr field, Value object, Object concrete, long bits, Object reference) {
    boolean fixed = field.isStatic() || object.isConstant();
    if (fixed) {
      switch (field.mutability()) {
        case IMMUTABLE -> {
          return Constant.of(field.kind(), bits, reference);
        }
        case IMMUTABLE_ARRAY -> {
          return field.kind() == Kind.REF ? Constant.ofImmutableArray(reference) : Constant.of(field.kind(), bits, reference);
        }
        case QUASI_IMMUTABLE, QUASI_IMMUTABLE_ARRAY -> {
          Object assumption = environment.assumption(field, concrete);
          // Read again: another thread may have written between the read and the start of the watch.
          boolean same = field.kind() == Kind.REF ? field.getRef(concrete) == reference : field.getBits(concrete) == bits;
          if (assumption != null && same) {
            assumeValid(assumption);
            return field.hasConstantElements() ? Constant.ofImmutableArray(reference) : Constant.of(field.kind(), bits, reference);
          }
        }
        case MUTABLE -> {
        }
      }
    }
    return emit(field.isStatic() ? Operation.of(Op.GETSTATIC, field) : Operation.of(Op.GETFIELD, field, object));
  }

  private void assumeValid(Object assumption) {
    if (!assumptions.contains(assumption)) {
      assumptions.add(assumption);
    }
    if (!validityKnown) {
      guard(Op.GUARD_NOT_INVALIDATED, null);
      validityKnown = true;
    }
  }

  @Override
  void setField(FieldDescr field, Value object, Value value) {
    emit(field.isStatic() ? Operation.of(Op.SETSTATIC, field, value) : Operation.of(Op.SETFIELD, field, object, value));
    if (field.isQuasiImmutable()) {
      validityKnown = false;
      emit(Operation.of(Op.CALL, QuasiWrites.WRITTEN, Constant.of(field), object == null ? Constant.NULL : object));
    }
  }

  @Override
  Value arrayLength(Value array, int length) {
    if (array.isConstant()) {
      return Constant.of(length);
    }
    Value known = facts.length(array);
    return known != null ? known : facts.learnLength(array, emit(Operation.of(Op.ARRAYLEN, null, array)));
  }

  @Override
  boolean isDeclared(Value reference, Class<?> type) {
    return reference.isConstant() && ((Constant) reference).object() == null || isKnownInstance(reference, type);
  }

  @Override
  void access(ArrayDescr type, Value array, Object concrete, Value index, boolean write) {
    for (Value other : arrays.accessed(type, array, concrete, index, write)) {
      guard(Op.GUARD_FALSE, null, emit(Operation.of(Op.REF_EQ, null, array, other)));
    }
  }

  @Override
  Value getItem(ArrayDescr type, Value array, Value index, long bits, Object reference) {
    if (array instanceof Constant c && c.immutableElements() && index.isConstant()) {
      return Constant.of(type.kind(), bits, reference);
    }
    Value item = emit(Operation.of(Op.GETARRAYITEM, type, array, index));
    if (type.kind() == Kind.REF && array.type() != null && array.type().javaClass().isArray()) {
      facts.learnDeclared(item, array.type().javaClass().getComponentType());
    }
    return item;
  }

  @Override
  void setItem(ArrayDescr type, Value array, Value index, Value value) {
    emit(Operation.of(Op.SETARRAYITEM, type, array, index, value));
  }

  @Override
  Value newObject(TypeDescr type) {
    Value made = emit(Operation.of(Op.NEW, type));
    facts.learnClass(made, type.javaClass());
    return made;
  }

  @Override
  Value newArray(ArrayDescr type, Value length) {
    Value made = emit(Operation.of(Op.NEW_ARRAY, type, length));
    facts.learnClass(made, type.arrayType().javaClass());
    facts.learnLength(made, length);
    return made;
  }

  @Override
  Value call(MethodDescr callee, Value[] arguments) {
    environment.faultPoint();
    return Operation.of(callee.isElidable() ? Op.CALL_PURE : Op.CALL, callee, arguments);
  }

  @Override
  Value returned(Value call, MethodDescr callee, Kind kind, long bits, Object reference) {
    Operation o = (Operation) call;
    if (o.op() == Op.CALL_PURE && allConstant(o.arguments()) && kind != Kind.VOID) {
      return Constant.of(kind, bits, reference);
    }
    emit(o);
    if (o.effects().mayInvalidate()) {
      validityKnown = false;
    }
    if (o.effects().writesFields()) {
      arrays.forget(); // arrays are read from their fields again
    }
    if (o.effects().raises()) {
      emit(Operation.guard(Op.GUARD_NO_EXCEPTION, null, snapshots.after(machine.top(), CodePoint.Mode.THROWN, null)));
    }
    return o;
  }

  private static boolean allConstant(Value[] arguments) {
    for (Value v : arguments) {
      if (!v.isConstant()) {
        return false;
      }
    }
    return true;
  }

  @Override
  Value raised(Value call, MethodDescr callee, Throwable exception) {
    Operation o = (Operation) call;
    if (!o.effects().raises()) {
      throw new Abort(AbortReason.NOT_EXPRESSIBLE); // declared not to raise, and did: stack or memory ran out, or the declaration is wrong
    }
    Operation made = Operation.of(Op.CALL, callee, o.arguments()); // one that raised is never folded with another
    emit(made);
    validityKnown = false;
    arrays.forget();
    Value result = callee.returnKind() == Kind.VOID ? null : made;
    TypeDescr type = TypeDescr.of(exception.getClass());
    Operation g = Operation.guard(Op.GUARD_EXCEPTION, type, snapshots.after(machine.top(), CodePoint.Mode.CALLED, result));
    emit(g);
    facts.learnClass(g, exception.getClass());
    return g;
  }

  @Override
  void recordExactClass(Value reference, Class<?> exact) {
    if (!reference.isConstant() && facts.exactClass(reference) == null) {
      emit(Operation.of(Op.RECORD_EXACT_CLASS, TypeDescr.of(exact), reference));
      facts.learnClass(reference, exact);
    }
  }

  @Override
  MethodDescr callInstead(Frame frame) {
    return closing.callInstead(this, frame);
  }

  @Override
  Transfer mergePoint(Frame frame) {
    Transfer leaving = closing.mergePoint(this, frame);
    if (leaving == null && frame.caller == null && !over) {
      restartAt(frame);
    }
    return leaving;
  }

  /** Loops in helper methods are unrolled into the trace, as long as that stays within a budget. */
  @Override
  void loopsBack(Frame frame) {
    int own = operations.size() - frame.operationsAtEntry;
    if (frame.caller != null && own > environment.inlineBudget() && !frame.method.unrollSafe && environment.portal(frame.method) == null) {
      environment.tooLong(frame.method, frame.method.place(frame.pc), own);
      giveUp(AbortReason.HELPER_LOOP);
    }
  }

  @Override
  void finished(Value value, boolean thrown) {
    if (!over) {
      complete(thrown ? Operation.of(Op.FINISH_RAISE, null, value) : value == null ? Operation.of(Op.FINISH, null) : Operation.of(Op.FINISH, null, value));
    }
  }

  /** Makes the next guards go back to a call that is over, with {@code pending} as its exception. */
  void guardAt(Frame frame, CodePoint.Mode mode, Value pending) {
    snapshots.use(snapshots.after(frame, mode, pending));
  }

  void learnClass(Value v, Class<?> exact) {
    facts.learnClass(v, exact);
  }
}
