package dev.clew.opt;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Boxes;
import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Trace;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bridge in terms of frames, made into the one that would be recorded from a guard's exit: its inputs are the exit's live values; virtuals are allocated and filled
 * first, and what is owed is stored.
 */
final class BridgeFromExit {
  private final List<Input> inputs = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private final Map<Value, Value> values = new IdentityHashMap<>();
  private final List<Virtual> virtuals = new ArrayList<>();

  private BridgeFromExit() {}

  static boolean isExceptionGuard(Operation o) {
    return o.op() == Op.GUARD_EXCEPTION || o.op() == Op.GUARD_NO_EXCEPTION;
  }

  /**
   * Makes the bridge of a guard.
   *
   * @param plain the bridge in terms of frames
   */
  static Trace of(Operation guard, Trace plain) {
    BridgeFromExit bridge = new BridgeFromExit();
    bridge.enter(guard.snapshot());
    bridge.bind(guard, plain.inputs());
    bridge.copy(plain.operations());
    return new Trace(plain.name(), Trace.Role.BRIDGE, bridge.inputs, bridge.operations, List.of());
  }

  private void enter(Snapshot exit) {
    for (Value v : exit.liveValues()) {
      values.put(v, input(v.kind(), v.type()));
    }
    for (Snapshot s = exit; s != null; s = s.caller()) {
      Arrays.stream(s.values()).forEach(this::allocate);
    }
    exit.stores().forEach(store -> Arrays.stream(store.arguments()).forEach(this::allocate));
    virtuals.forEach(this::fill);
    exit.stores().forEach(store -> emit(store.op(), store.descriptor(), store.arguments()));
  }

  private Input input(Kind kind, TypeDescr type) {
    Input input = new Input(kind, type);
    inputs.add(input);
    return input;
  }

  private Operation emit(Op op, Object descriptor, Value... arguments) {
    Operation o = Operation.of(op, descriptor, Arrays.stream(arguments).map(this::value).toArray(Value[]::new));
    operations.add(o);
    return o;
  }

  private Value value(Value v) {
    return v instanceof Constant ? v : values.get(v);
  }

  private void allocate(Value v) {
    if (!(v instanceof Virtual virtual) || values.containsKey(v)) {
      return;
    }
    if (Boxes.isBox(virtual.type())) {
      values.put(v, emit(Op.CALL_PURE, Boxes.valueOf(virtual.type()), virtual.contents()));
      return;
    }
    values.put(v, virtual.isArray()
        ? emit(Op.NEW_ARRAY, ArrayDescr.of(virtual.type().javaClass().getComponentType()), Constant.of(virtual.contents().length))
        : emit(Op.NEW, virtual.type()));
    virtuals.add(virtual);
    Arrays.stream(virtual.contents()).forEach(this::allocate);
  }

  private void fill(Virtual v) {
    for (int i = 0; i < v.contents().length; i++) {
      if (v.isArray()) {
        Class<?> component = v.type().javaClass().getComponentType();
        emit(Op.SETARRAYITEM, ArrayDescr.of(component.isPrimitive() ? component : Object.class), v, Constant.of(i), v.contents()[i]);
      } else {
        emit(Op.SETFIELD, v.fields().get(i), v, v.contents()[i]);
      }
    }
  }

  /** Lets the inputs of the plain bridge stand for what the frames hold. */
  private void bind(Operation guard, List<Input> plain) {
    int n = 0;
    for (Snapshot s = guard.snapshot(); s != null; s = s.caller()) {
      for (Value v : s.values()) {
        values.put(plain.get(n++), value(v));
      }
    }
    if (isExceptionGuard(guard)) {
      values.put(plain.get(n), input(Kind.REF, TypeDescr.of(Throwable.class)));
    }
  }

  private void copy(List<Operation> plain) {
    for (Operation o : plain) {
      Operation copy = o.with(copy(o.snapshot()), copy(o.arguments()));
      operations.add(copy);
      values.put(o, copy);
    }
  }

  private Value[] copy(Value[] plain) {
    return Arrays.stream(plain).map(this::value).toArray(Value[]::new);
  }

  private Snapshot copy(Snapshot plain) {
    return plain == null ? null : new Snapshot(plain.point(), copy(plain.values()), copy(plain.caller()));
  }
}
