package dev.clew.testing;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.Location;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The random instructions of the imagined interpreter that {@link TraceGenerator} records: each emits its guards first, then what it does. */
final class Instructions {
  private static final List<Op> SCALAR = Arrays.stream(Op.values()).filter(Executor::isScalar).toList();
  private static final List<Op> INT_TESTS = List.of(Op.INT_EQ, Op.INT_NE, Op.INT_LT, Op.INT_LE, Op.INT_GT, Op.INT_GE, Op.INT_ULT);
  private static final List<Class<?>> WITH_FIELDS = List.of(
      Shapes.Box.class, Shapes.Box.class, Shapes.WideBox.class, Shapes.Pair.class, Shapes.Node.class, Shapes.Node.class, Shapes.Program.class);
  private static final List<Class<?>> READABLE = List.of(int[].class, int[].class, byte[].class, double[].class, Object[].class, Object[].class, short[].class, short[].class);
  private static final List<Class<?>> ARRAYS = List.of(int[].class, int[].class, byte[].class, double[].class, Object[].class, Object[].class);

  private final Recording to;
  private final Random random;

  Instructions(Recording to, Random random) {
    this.to = to;
    this.random = random;
  }

  /** Records one instruction. */
  void any() {
    switch (random.nextInt(26)) {
      case 0, 1, 2, 3 -> scalar();
      case 4, 5 -> compareInts();
      case 6 -> compareReferences();
      case 7 -> typeTest();
      case 8, 9, 10 -> getField();
      case 11, 12 -> setField();
      case 13, 14 -> array(random.nextBoolean());
      case 15, 16 -> allocate();
      case 17 -> allocateArray();
      case 18, 19 -> call();
      case 20 -> statics();
      case 21 -> promote();
      case 22 -> hint();
      case 23, 24 -> copy();
      default -> {
        if (random.nextBoolean()) {
          to.enter();
        } else {
          to.leave();
        }
      }
    }
  }

  private void scalar() {
    Operation same = random.nextInt(5) == 0 ? to.earlier(o -> Executor.isScalar(o.op())) : null;
    if (same != null) {
      to.emit(same.op(), null, same.arguments());
      return;
    }
    Op op = SCALAR.get(random.nextInt(SCALAR.size()));
    Value a = to.pick(Kind.ofLetter(op.arguments().charAt(0)));
    if (op.arguments().length() == 1) {
      to.emit(op, null, a);
      return;
    }
    Value b = to.pick(Kind.ofLetter(op.arguments().charAt(1)));
    if (op == Op.INT_DIV || op == Op.INT_REM || op == Op.LONG_DIV || op == Op.LONG_REM) {
      b = nonZero(b);
    }
    to.emit(op, null, a, b);
  }

  private Value nonZero(Value divisor) {
    if (to.now(divisor).bits() == 0) {
      return divisor.kind() == Kind.INT ? Constant.of(1 + random.nextInt(9)) : Constant.of(-1L - random.nextInt(9));
    }
    if (!divisor.isConstant()) {
      Value test = divisor.kind() == Kind.INT ? to.emit(Op.INT_NE, null, divisor, Constant.of(0)) : to.emit(Op.LONG_CMP, null, divisor, Constant.of(0L));
      to.branch(test);
    }
    return divisor;
  }

  private void compareInts() {
    to.branch(to.emit(INT_TESTS.get(random.nextInt(INT_TESTS.size())), null, to.pick(Kind.INT), to.pick(Kind.INT)));
  }

  private void compareReferences() {
    if (random.nextBoolean()) {
      Value v = to.pick(Kind.REF);
      if (!v.isConstant()) {
        if (to.now(v).isNull()) {
          to.guard(Op.GUARD_ISNULL, null, v);
        } else {
          to.proveNonNull(v);
        }
      }
      return;
    }
    Class<?> type = WITH_FIELDS.get(random.nextInt(WITH_FIELDS.size()));
    Value a = to.pick(type, false);
    Value b = to.pick(type, false);
    to.branch(to.emit(random.nextBoolean() ? Op.REF_EQ : Op.REF_NE, null, a, b));
  }

  private void typeTest() {
    Value v = to.pick(Kind.REF);
    Object now = to.now(v).object();
    if (now == null || v.isConstant()) {
      to.emit(Op.INSTANCEOF, TypeDescr.of(Shapes.Box.class), v);
    } else if (random.nextBoolean()) {
      to.guard(Op.GUARD_CLASS, TypeDescr.of(now.getClass()), v);
      to.know(v, now.getClass());
    } else {
      Class<?> type = random.nextInt(3) == 0 ? Shapes.Weighed.class : now instanceof Shapes.Box ? Shapes.Box.class : now.getClass();
      Operation test = to.emit(Op.INSTANCEOF, TypeDescr.of(type), v);
      to.branch(test);
      if (to.now(test).asInt() != 0 && type != Shapes.Weighed.class) {
        to.know(v, to.typeOf(v).isAssignableFrom(type) ? type : to.typeOf(v));
      }
    }
  }

  private void getField() {
    Operation same = random.nextInt(3) == 0 ? accessed() : null;
    if (same != null) {
      to.emit(Op.GETFIELD, same.field(), same.argument(0));
      return;
    }
    Value object = object();
    if (object != null) {
      List<FieldDescr> fields = Shapes.fields(to.typeOf(object));
      FieldDescr f = fields.get(random.nextInt(fields.size()));
      to.proveNonNull(object);
      to.emit(Op.GETFIELD, f, object);
    }
  }

  /** Returns an access to repeat, so that loads meet earlier loads and stores of the same field. */
  private Operation accessed() {
    return to.earlier(o -> o.op() == Op.GETFIELD || o.op() == Op.SETFIELD);
  }

  private void setField() {
    Operation same = random.nextInt(3) == 0 ? accessed() : null;
    if (same != null && !same.field().isImmutable()) {
      to.emit(Op.SETFIELD, same.field(), same.argument(0), fitting(same.field()));
      return;
    }
    Value object = object();
    if (object == null) {
      return;
    }
    List<FieldDescr> fields = Shapes.fields(to.typeOf(object)).stream().filter(f -> !f.isImmutable()).toList();
    if (!fields.isEmpty()) {
      FieldDescr f = fields.get(random.nextInt(fields.size()));
      Value value = fitting(f);
      to.proveNonNull(object);
      to.emit(Op.SETFIELD, f, object, value);
    }
  }

  private Value object() {
    return to.pick(WITH_FIELDS.get(random.nextInt(WITH_FIELDS.size())), true);
  }

  private Value fitting(FieldDescr f) {
    return f.kind() == Kind.REF ? to.pick(f.type().javaClass(), false) : to.pick(f.kind());
  }

  private void array(boolean write) {
    List<Class<?>> types = write ? ARRAYS : READABLE;
    Value array = to.pick(types.get(random.nextInt(types.size())), true);
    if (array == null || Array.getLength(to.now(array).object()) == 0) {
      return;
    }
    ArrayDescr descr = ArrayDescr.of(to.typeOf(array).getComponentType());
    Value value = !write ? null : descr.kind().isPrimitive() ? to.pick(descr.kind()) : to.pick(descr.component(), false);
    to.proveNonNull(array);
    if (write && descr.kind() == Kind.REF) {
      // the array may be a Node[]: what fits the declared type need not fit the array
      Class<?> exact = to.now(array).object().getClass();
      to.guard(Op.GUARD_CLASS, TypeDescr.of(exact), array);
      to.know(array, exact);
      value = to.pick(exact.getComponentType(), false);
      descr = ArrayDescr.of(exact.getComponentType());
    }
    Operation length = to.emit(Op.ARRAYLEN, null, array);
    Value index = to.pick(Kind.INT);
    if (Integer.compareUnsigned(to.now(index).asInt(), to.now(length).asInt()) >= 0) {
      index = Constant.of(random.nextInt(to.now(length).asInt()));
    }
    to.branch(to.emit(Op.INT_ULT, null, index, length));
    if (write) {
      to.emit(Op.SETARRAYITEM, descr, array, index, value);
    } else {
      to.emit(Op.GETARRAYITEM, descr, array, index);
    }
  }

  private void allocate() {
    Class<?> type = List.<Class<?>>of(Shapes.Box.class, Shapes.WideBox.class, Shapes.Pair.class, Shapes.Node.class).get(random.nextInt(4));
    List<FieldDescr> fields = Shapes.fields(type);
    Operation object = to.emit(Op.NEW, TypeDescr.of(type));
    to.know(object, type);
    for (FieldDescr f : fields) {
      if (f.isImmutable() || random.nextInt(4) == 0) {
        to.emit(Op.SETFIELD, f, object, fitting(f));
      }
    }
  }

  private void allocateArray() {
    Class<?> type = ARRAYS.get(random.nextInt(ARRAYS.size()));
    Value length = to.pick(Kind.INT);
    if (length.isConstant() || Integer.compareUnsigned(to.now(length).asInt(), 8) >= 0) {
      length = Constant.of(random.nextInt(5));
    } else {
      to.branch(to.emit(Op.INT_ULT, null, length, Constant.of(8)));
    }
    Operation array = to.emit(Op.NEW_ARRAY, ArrayDescr.of(type.getComponentType()), length);
    to.know(array, type);
  }

  private void call() {
    MethodDescr callee = Callees.ALL.get(random.nextInt(Callees.ALL.size()));
    List<Value> arguments = new ArrayList<>();
    for (Class<?> type : callee.methodType().parameterList()) {
      boolean receiver = arguments.isEmpty() && callee.dispatch() != MethodDescr.Dispatch.STATIC && callee.dispatch() != MethodDescr.Dispatch.HANDLE;
      Value v = type.isPrimitive() ? inRange(to.pick(Kind.of(type)), type) : to.pick(type == Shapes.Weighed.class ? Shapes.Box.class : type, receiver);
      if (v == null) {
        return;
      }
      if (receiver) {
        to.proveNonNull(v);
      }
      arguments.add(v);
    }
    call(callee, arguments);
  }

  /** Copies or fills arrays, mostly where there are elements. */
  private void copy() {
    MethodDescr callee = Callees.COPIES.get(random.nextInt(Callees.COPIES.size()));
    Class<?> arrays = ARRAYS.get(random.nextInt(ARRAYS.size()));
    List<Value> arguments = new ArrayList<>();
    for (Class<?> type : callee.methodType().parameterList()) {
      Class<?> wanted = type == Object.class && callee == Callees.ARRAYCOPY && random.nextInt(8) > 0 ? arrays : type;
      Value v = !type.isPrimitive() ? to.pick(wanted, random.nextInt(4) > 0)
          : type == int.class && random.nextInt(4) > 0 ? Constant.of(random.nextInt(4))
          : inRange(to.pick(Kind.of(type)), type == int.class ? byte.class : type); // no array is to fill the memory
      if (v == null || to.now(v).kind() == Kind.REF && to.now(v).object() instanceof short[]) { // a guest program's, which are promised not to change
        return;
      }
      if (wanted.isArray() && !to.now(v).isNull() && (callee.dispatch() == MethodDescr.Dispatch.HANDLE || random.nextBoolean())) {
        to.proveNonNull(v);
      } else if (callee.dispatch() == MethodDescr.Dispatch.HANDLE) {
        return;
      }
      arguments.add(v);
    }
    call(callee, arguments);
  }

  private void call(MethodDescr callee, List<Value> arguments) {
    Operation call = to.emit(callee.isElidable() ? Op.CALL_PURE : Op.CALL, callee, arguments.toArray(Value[]::new));
    boolean raised = to.pending() != null;
    if (callee.effects().raises()) {
      to.instruction();
      if (raised) {
        Class<?> exact = to.pending().getClass();
        to.pool.add(to.guard(Op.GUARD_EXCEPTION, TypeDescr.of(exact)));
        to.know(to.pool.get(to.pool.size() - 1), exact);
      } else {
        to.guard(Op.GUARD_NO_EXCEPTION, null);
      }
    }
    if (!raised && call.kind() != Kind.VOID) {
      to.pool.add(call);
    }
  }

  /** The JVM does not narrow arguments: bytecode does it before, where it is not known to be needless. */
  private Value inRange(Value v, Class<?> type) {
    return switch (type.descriptorString()) {
      case "Z" -> to.emit(Op.INT_AND, null, v, Constant.of(1));
      case "B" -> to.emit(Op.INT_TO_BYTE, null, v);
      case "C" -> to.emit(Op.INT_TO_CHAR, null, v);
      case "S" -> to.emit(Op.INT_TO_SHORT, null, v);
      default -> v;
    };
  }

  private void statics() {
    FieldDescr f = Shapes.statics().get(random.nextInt(3));
    if (random.nextBoolean()) {
      to.emit(Op.GETSTATIC, f);
    } else {
      to.emit(Op.SETSTATIC, f, fitting(f));
    }
  }

  private void promote() {
    Value v = to.pick(random.nextInt(3) != 0 ? Kind.INT : Kind.values()[random.nextInt(4)]);
    if (random.nextInt(4) == 0) {
      v = to.pick(Shapes.Program.class, true); // a reference all runs agree on, if there is one
    }
    if (v != null && !v.isConstant()) {
      to.guard(Op.GUARD_VALUE, null, v, to.now(v));
    }
  }

  private void hint() {
    switch (random.nextInt(3)) {
      case 0 -> to.emit(Op.MERGE_POINT, new Location("guest:" + random.nextInt(100)));
      case 1 -> to.guard(Op.GUARD_NOT_INVALIDATED, null);
      default -> {
        Value v = to.pick(Shapes.Node.class, false);
        if (!v.isConstant()) {
          to.emit(Op.RECORD_EXACT_CLASS, TypeDescr.of(Shapes.Node.class), v);
        }
      }
    }
  }
}
