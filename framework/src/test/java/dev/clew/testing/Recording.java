package dev.clew.testing;

import dev.clew.trace.Constant;
import dev.clew.trace.Execution;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A trace being generated: as a real recorder does, it executes each operation while recording it, so that the generator can choose guards that hold, and
 * remembers what guards have proved, so that not every use is guarded again. Guards of one instruction share its snapshot.
 */
final class Recording {
  final List<Operation> operations = new ArrayList<>();
  final List<Value> pool = new ArrayList<>();
  private final Random random;
  private final Execution execution;
  private final boolean virtuals;
  private final Map<Value, Class<?>> proved = new IdentityHashMap<>();
  private final Map<Value, Boolean> nonNull = new IdentityHashMap<>();
  private final Deque<Snapshot> callers = new ArrayDeque<>();
  private Snapshot current;
  private int pc;
  private int repeatableFrom;

  Recording(Random random, Execution execution, List<Input> inputs, boolean virtuals) {
    this.random = random;
    this.execution = execution;
    this.virtuals = virtuals;
    pool.addAll(inputs);
  }

  /** Begins an instruction of the imagined interpreter: its guards go back to here. */
  void instruction() {
    current = null;
    pc += 1 + random.nextInt(3);
  }

  /** Enters a method: the present frame becomes a caller, whose state is fixed until it returns. */
  void enter() {
    if (callers.size() < 3) {
      callers.push(capture());
    }
  }

  void leave() {
    if (!callers.isEmpty()) {
      callers.pop();
    }
  }

  /** Records and executes. The value, if there is one, joins the pool unless the operation is a call, whose exception guard comes first. */
  Operation emit(Op op, Object descriptor, Value... arguments) {
    Operation o = Operation.of(op, descriptor, arguments);
    operations.add(o);
    execution.step(o);
    if (o.kind() != Kind.VOID && !op.isCall()) {
      pool.add(o);
    }
    return o;
  }

  /** Records a guard that holds here and now. */
  Operation guard(Op op, Object descriptor, Value... arguments) {
    if (current == null) {
      current = capture();
    }
    Operation o = Operation.guard(op, descriptor, current, arguments);
    operations.add(o);
    if (!execution.step(o)) {
      throw new IllegalStateException("the generator recorded a guard that does not hold: " + op.text());
    }
    return o;
  }

  /** Records the guard that goes on as the run at hand does. */
  void branch(Value condition) {
    if (!condition.isConstant()) {
      guard(now(condition).asInt() != 0 ? Op.GUARD_TRUE : Op.GUARD_FALSE, null, condition);
    }
  }

  /** Returns the value in the run at hand. */
  Constant now(Value value) {
    return execution.valueOf(value);
  }

  Throwable pending() {
    return execution.pending();
  }

  /** Returns the class every run finds the value to be an instance of, if it is not null. */
  Class<?> typeOf(Value value) {
    Class<?> declared = value.type() == null ? Object.class : value.type().javaClass();
    return proved.getOrDefault(value, declared);
  }

  boolean isNonNull(Value value) {
    return value instanceof Constant c ? !c.isNull() : nonNull.containsKey(value);
  }

  void know(Value value, Class<?> type) {
    nonNull.put(value, true);
    proved.put(value, type);
  }

  /**
   * At a label its arguments become other values, of which only the declared type is known: neither proofs nor operations before it hold for them, nor frames that
   * were put together with them.
   */
  void forget(List<Value> values) {
    callers.clear();
    repeatableFrom = operations.size();
    values.forEach(proved::remove);
    values.forEach(nonNull::remove);
  }

  /** Returns a random value of this kind, recent ones more often, a constant now and then. */
  Value pick(Kind kind) {
    List<Value> fitting = pool.stream().filter(v -> v.kind() == kind).toList();
    if (fitting.isEmpty() || random.nextInt(8) == 0) {
      return kind == Kind.REF ? constant(Object.class) : Scalars.constant(kind, random);
    }
    int back = Math.min(random.nextInt(fitting.size()), random.nextInt(fitting.size() + 4));
    return fitting.get(fitting.size() - 1 - back);
  }

  /** Returns an earlier operation of this sort that may be repeated as it is, or null. */
  Operation earlier(Predicate<Operation> sort) {
    List<Operation> fitting = operations.subList(repeatableFrom, operations.size()).stream().filter(sort).toList();
    return fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
  }

  /**
   * Returns a reference that is an instance of the class or null in every run.
   *
   * @param notNullNow whether it must not be null in the run at hand; then the answer is null (no value) if there is none
   */
  Value pick(Class<?> type, boolean notNullNow) {
    List<Value> fitting = new ArrayList<>();
    for (Value v : pool) {
      if (v.kind() == Kind.REF && type.isAssignableFrom(typeOf(v)) && !(notNullNow && now(v).isNull())) {
        fitting.add(v);
      }
    }
    if (fitting.isEmpty() || random.nextInt(8) == 0) {
      Value c = constant(type);
      return notNullNow && c == Constant.NULL ? null : c;
    }
    return fitting.get(random.nextInt(fitting.size()));
  }

  private Value constant(Class<?> type) {
    List<Object> all = new ArrayList<>(Shapes.CONSTANTS);
    all.addAll(Shapes.MUTABLE_CONSTANTS);
    all.removeIf(o -> !type.isInstance(o));
    return all.isEmpty() || random.nextInt(6) == 0 ? Constant.NULL : Constant.of(all.get(random.nextInt(all.size())));
  }

  /** Makes sure the value is not null; it is not in the run at hand. */
  void proveNonNull(Value value) {
    if (!isNonNull(value)) {
      guard(Op.GUARD_NONNULL, null, value);
      nonNull.put(value, true);
    }
  }

  private Snapshot capture() {
    List<Value> values = new ArrayList<>();
    List<Virtual> made = new ArrayList<>();
    for (int n = random.nextInt(5); n > 0; n--) {
      values.add(virtuals && random.nextInt(4) == 0 ? virtual(made) : pick(randomKind()));
    }
    Snapshot.FramePoint point = new Snapshot.NamedPoint("f" + callers.size() + '@' + pc);
    return new Snapshot(point, values.toArray(Value[]::new), callers.peek());
  }

  private Virtual virtual(List<Virtual> made) {
    if (!made.isEmpty() && random.nextInt(3) == 0) {
      return made.get(random.nextInt(made.size()));
    }
    if (random.nextInt(4) == 0) {
      Virtual box = new Virtual(TypeDescr.of(random.nextBoolean() ? Integer.class : Double.class), List.of());
      box.fill(pick(box.type().javaClass() == Integer.class ? Kind.INT : Kind.DOUBLE));
      made.add(box);
      return box;
    }
    boolean array = random.nextInt(3) == 0;
    boolean node = random.nextBoolean();
    Class<?> type = array ? node ? Object[].class : int[].class : node ? Shapes.Node.class : Shapes.Pair.class;
    Virtual v = new Virtual(TypeDescr.of(type), array ? null : Shapes.fields(type));
    made.add(v);
    Value[] contents = new Value[array ? random.nextInt(4) : v.fields().size()];
    for (int i = 0; i < contents.length; i++) {
      FieldDescr f = array ? null : v.fields().get(i);
      Kind kind = array ? node ? Kind.REF : Kind.INT : f.kind();
      boolean mayNest = kind == Kind.REF && (array || f.type().javaClass() == Object.class) && made.size() < 4;
      contents[i] = mayNest && random.nextInt(3) == 0 ? virtual(made)
          : kind != Kind.REF ? pick(kind)
          : pick(array ? Object.class : f.type().javaClass(), false);
    }
    v.fill(contents);
    return v;
  }

  private Kind randomKind() {
    return Kind.values()[random.nextInt(5)];
  }
}
