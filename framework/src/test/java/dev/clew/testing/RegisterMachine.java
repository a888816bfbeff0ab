package dev.clew.testing;

import dev.clew.trace.Constant;
import dev.clew.trace.Execution;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The interpreter that {@link LoopGenerator} imagines: a few registers, each of a type that never changes, on which instructions work. It executes and records at
 * the same time. Its frame at a guard is all its registers, so that a bridge can start with them, and jump to the loop's header with them.
 */
final class RegisterMachine {
  final Random random;
  final List<Operation> operations = new ArrayList<>();
  private final String name;
  private final List<Class<?>> types;
  private final Value[] registers;
  private final Execution execution;
  private final Map<Value, Class<?>> exact = new IdentityHashMap<>();
  private final Set<Value> nonNull = Collections.newSetFromMap(new IdentityHashMap<>());
  private Snapshot caller;
  private Snapshot place;
  private int pc;

  RegisterMachine(Random random, String name, List<Class<?>> types, List<? extends Value> registers, Execution execution) {
    this.random = random;
    this.name = name;
    this.types = types;
    this.registers = registers.toArray(Value[]::new);
    this.execution = execution;
  }

  /** Begins an instruction: its guards go back to here. */
  void place() {
    place = null;
    pc++;
  }

  /** Begins a method called from here, or returns from it; what it was called with stays below. */
  void callOrReturn() {
    if (caller == null) {
      place();
      caller = frame();
    } else {
      caller = null;
    }
    place();
  }

  Value[] registers() {
    return registers;
  }

  /** Returns the number of a register of this type, or -1. */
  int register(Class<?> type) {
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < registers.length; i++) {
      if (types.get(i) == type && i != 0) {
        fitting.add(i);
      }
    }
    return fitting.isEmpty() ? -1 : fitting.get(random.nextInt(fitting.size()));
  }

  boolean has(Class<?> type) {
    return register(type) >= 0;
  }

  /** Returns what some register of this type holds; it has to exist. */
  Value get(Class<?> type) {
    return registers[register(type)];
  }

  void set(int register, Value value) {
    registers[register] = value;
  }

  void set(Class<?> type, Value value) {
    registers[register(type)] = value;
  }

  /** Returns any reference. */
  Value reference() {
    List<Value> references = new ArrayList<>();
    for (Value v : registers) {
      if (v.kind() == Kind.REF) {
        references.add(v);
      }
    }
    return references.get(random.nextInt(references.size()));
  }

  /** Returns a register's value or, now and then, a small constant. */
  Value anInt() {
    return random.nextInt(3) == 0 ? Constant.of(random.nextInt(4)) : get(int.class);
  }

  Constant now(Value v) {
    return execution.valueOf(v);
  }

  Throwable pending() {
    return execution.pending();
  }

  Operation emit(Op op, Object descriptor, Value... arguments) {
    Operation o = Operation.of(op, descriptor, arguments);
    operations.add(o);
    execution.step(o);
    return o;
  }

  Operation guard(Op op, Object descriptor, Value... arguments) {
    if (place == null) {
      place = frame();
    }
    Operation o = Operation.guard(op, descriptor, place, arguments);
    operations.add(o);
    if (!execution.step(o)) {
      throw new IllegalStateException("recorded a guard that does not hold: " + op.text());
    }
    return o;
  }

  /** Records the guard that goes on as the run at hand does. */
  boolean branch(Value condition) {
    boolean truth = now(condition).asInt() != 0;
    if (!condition.isConstant()) {
      guard(truth ? Op.GUARD_TRUE : Op.GUARD_FALSE, null, condition);
    }
    return truth;
  }

  /** Tells whether the reference is not null in this run, and makes sure that every run that goes on agrees. */
  boolean isObject(Value v) {
    boolean object = !now(v).isNull();
    if (!v.isConstant() && !(object && nonNull.contains(v))) {
      guard(object ? Op.GUARD_NONNULL : Op.GUARD_ISNULL, null, v);
      know(v, null);
    }
    return object;
  }

  /** Returns the class of an object, and makes sure that every run that goes on agrees; null for null. */
  Class<?> classOf(Value v) {
    if (now(v).isNull()) {
      isObject(v);
      return null;
    }
    Class<?> c = now(v).object().getClass();
    if (!v.isConstant() && exact.get(v) != c) {
      guard(Op.GUARD_CLASS, TypeDescr.of(c), v);
      know(v, c);
    }
    return c;
  }

  /** Notes what a guard or an allocation told. */
  void know(Value v, Class<?> type) {
    if (!now(v).isNull() && random.nextInt(8) != 0) {
      nonNull.add(v);
      if (type != null) {
        exact.put(v, type);
      }
    }
  }

  /** Some registers are dead and do not show. */
  private Snapshot frame() {
    Value[] shown = registers.clone();
    for (int i = 1; i < shown.length; i++) {
      if (random.nextInt(40) == 0) {
        shown[i] = shown[i].kind() == Kind.REF ? Constant.NULL : Constant.of(shown[i].kind(), 0, null);
      }
    }
    return new Snapshot(new Snapshot.NamedPoint(name + '@' + pc), shown, caller);
  }
}
