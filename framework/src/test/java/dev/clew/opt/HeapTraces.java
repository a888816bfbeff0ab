package dev.clew.opt;

import dev.clew.testing.Callees;
import dev.clew.testing.Sample;
import dev.clew.testing.Shapes;
import dev.clew.testing.Shapes.Node;
import dev.clew.testing.World;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.Execution;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Trace;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Random traces that do little else than to write and read the same few objects in many ways: where forwarding, aliasing and escaping go wrong, if
 * they do. Every guard's snapshot shows many of the values so far. {@link dev.clew.testing.TraceGenerator} is for breadth, this is for depth.
 */
final class HeapTraces {
  private static final List<Class<?>> INPUTS = List.of(int.class, int.class, Node.class, Node.class, Node.class, Object[].class);
  private static final FieldDescr NEXT = Shapes.field(Node.class, "next");
  private static final FieldDescr OTHER = Shapes.field(Node.class, "other");
  private static final FieldDescr VALUE = Shapes.field(Node.class, "value");
  private static final FieldDescr PAYLOAD = Shapes.field(Node.class, "payload");
  private static final FieldDescr COUNTER = Shapes.field(Shapes.class, "counter");
  private static final FieldDescr LAST = Shapes.field(Shapes.class, "last");
  private static final TypeDescr NODE = TypeDescr.of(Node.class);
  private static final ArrayDescr ARRAY = ArrayDescr.of(Object.class);

  private final Random random;
  private final Execution execution = new Execution();
  private final List<Operation> operations = new ArrayList<>();
  private final List<Value> ints = new ArrayList<>();
  private final List<Value> nodes = new ArrayList<>();
  private final List<Value> arrays = new ArrayList<>();
  private int pc;

  private HeapTraces(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /** Generates a trace that passes all its guards in its world 0. */
  static Sample generate(long seed) {
    HeapTraces g = new HeapTraces(seed);
    List<Input> inputs = INPUTS.stream().map(c -> new Input(Kind.of(c), c.isPrimitive() ? null : TypeDescr.of(c))).toList();
    g.execution.bind(inputs, new World(seed, 0, INPUTS).inputs());
    g.ints.addAll(inputs.subList(0, 2));
    g.nodes.addAll(inputs.subList(2, 5));
    g.arrays.add(inputs.get(5));
    for (int n = 5 + g.random.nextInt(30); n > 0; n--) {
      g.instruction();
    }
    g.showInts();
    g.operations.add(Operation.of(Op.FINISH, null, g.any(g.nodes)));
    return new Sample(seed, new Trace("heap-" + seed, Trace.Role.LOOP, inputs, g.operations, List.of()), INPUTS);
  }

  /** Leaves behind a number that depends on all that were read. */
  private void showInts() {
    Value all = Constant.of(0);
    for (Value v : ints) {
      all = emit(Op.INT_ADD, null, emit(Op.INT_MUL, null, all, Constant.of(31)), v);
    }
    emit(Op.SETSTATIC, COUNTER, all);
  }

  private void instruction() {
    pc++;
    switch (random.nextInt(20)) {
      case 0, 1, 2 -> nodes.add(emit(Op.NEW, NODE));
      case 3, 4 -> write(OTHER, any(nodes));
      case 5 -> write(NEXT, any(nodes));
      case 6, 7 -> write(VALUE, any(ints));
      case 8 -> write(PAYLOAD, any(random.nextBoolean() ? nodes : arrays));
      case 9 -> read(OTHER, nodes);
      case 10 -> read(NEXT, nodes);
      case 11, 12 -> read(VALUE, ints);
      case 13 -> same();
      case 14, 15 -> call();
      case 16 -> emit(Op.SETSTATIC, LAST, any(nodes));
      case 17 -> {
        Operation length = emit(Op.INT_AND, null, any(ints), Constant.of(3));
        boolean fixed = random.nextInt(3) != 0;
        arrays.add(emit(Op.NEW_ARRAY, ARRAY, fixed ? Constant.of(random.nextInt(4)) : length));
      }
      case 18 -> element(true);
      default -> element(false);
    }
  }

  private Value any(List<Value> pool) {
    if (pool == ints && random.nextInt(4) == 0) {
      return Constant.of(random.nextInt(3));
    }
    int recent = random.nextInt(4) == 0 ? pool.size() : Math.min(pool.size(), 3);
    return pool.get(pool.size() - 1 - random.nextInt(recent));
  }

  /** Returns a value that is not null, here and in every run that gets behind its guard; or null. */
  private Value object(List<Value> pool) {
    Value v = any(pool);
    if (!execution.valueOf(v).isNull()) {
      guard(Op.GUARD_NONNULL, null, v);
      return v;
    }
    guard(Op.GUARD_ISNULL, null, v);
    return null;
  }

  private void write(FieldDescr field, Value value) {
    Value object = object(nodes);
    if (object != null) {
      emit(Op.SETFIELD, field, object, value);
    }
  }

  private void read(FieldDescr field, List<Value> to) {
    Value object = object(nodes);
    if (object != null) {
      to.add(emit(Op.GETFIELD, field, object));
    }
  }

  private void same() {
    Operation test = emit(Op.REF_EQ, null, any(nodes), any(nodes));
    guard(execution.valueOf(test).asInt() != 0 ? Op.GUARD_TRUE : Op.GUARD_FALSE, null, test);
  }

  private void call() {
    if (random.nextBoolean()) {
      emit(Op.CALL, Callees.BUMP, any(ints));
      return;
    }
    Value from = object(nodes);
    if (from != null) {
      Operation call = emit(Op.CALL, Callees.LINK, from, any(nodes));
      guard(Op.GUARD_NO_EXCEPTION, null);
      nodes.add(call);
    }
  }

  private void element(boolean write) {
    Value array = object(arrays);
    if (array == null) {
      return;
    }
    guard(Op.GUARD_CLASS, TypeDescr.of(execution.valueOf(array).object().getClass()), array);
    Operation length = emit(Op.ARRAYLEN, null, array);
    Value index = random.nextBoolean() ? Constant.of(random.nextInt(3)) : any(ints);
    Operation test = emit(Op.INT_ULT, null, index, length);
    boolean inside = execution.valueOf(test).asInt() != 0;
    guard(inside ? Op.GUARD_TRUE : Op.GUARD_FALSE, null, test);
    if (!inside) {
      return;
    }
    if (write) {
      emit(Op.SETARRAYITEM, ARRAY, array, index, any(nodes));
    } else {
      Operation element = emit(Op.GETARRAYITEM, ARRAY, array, index);
      Operation test2 = emit(Op.INSTANCEOF, NODE, element);
      boolean isNode = execution.valueOf(test2).asInt() != 0;
      guard(isNode ? Op.GUARD_TRUE : Op.GUARD_FALSE, null, test2);
      if (isNode) {
        nodes.add(element);
      }
    }
  }

  private Operation emit(Op op, Object descriptor, Value... arguments) {
    Operation o = Operation.of(op, descriptor, arguments);
    operations.add(o);
    execution.step(o);
    return o;
  }

  private void guard(Op op, Object descriptor, Value... arguments) {
    if (arguments.length > 0 && arguments[0].isConstant()) {
      return;
    }
    List<Value> shown = new ArrayList<>(nodes.subList(Math.max(0, nodes.size() - 6), nodes.size()));
    shown.addAll(ints.subList(Math.max(0, ints.size() - 4), ints.size()));
    shown.addAll(arrays.subList(Math.max(0, arrays.size() - 2), arrays.size()));
    Snapshot snapshot = new Snapshot(new Snapshot.NamedPoint("f@" + pc), shown.toArray(Value[]::new), null);
    Operation o = Operation.guard(op, descriptor, snapshot, arguments);
    operations.add(o);
    if (!execution.step(o)) {
      throw new IllegalStateException("recorded a guard that does not hold: " + Arrays.toString(arguments));
    }
  }
}
