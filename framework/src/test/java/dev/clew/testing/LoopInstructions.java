package dev.clew.testing;

import dev.clew.testing.Shapes.Box;
import dev.clew.testing.Shapes.Node;
import dev.clew.testing.Shapes.Pair;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Random;

/** The instructions of {@link RegisterMachine}: what interpreters do with boxes, objects, operand stacks and variables, over and over. */
final class LoopInstructions {
  private static final FieldDescr VALUE = Shapes.field(Node.class, "value");
  private static final FieldDescr PAYLOAD = Shapes.field(Node.class, "payload");
  private static final List<FieldDescr> LINKS = List.of(Shapes.field(Node.class, "next"), Shapes.field(Node.class, "other"));
  private static final List<FieldDescr> INTS = List.of(Shapes.field(Box.class, "i"), Shapes.field(Box.class, "b"), Shapes.field(Box.class, "c"),
      Shapes.field(Box.class, "s"), Shapes.field(Box.class, "z"));
  private static final FieldDescr COUNTER = Shapes.field(Shapes.class, "counter");
  private static final FieldDescr LAST = Shapes.field(Shapes.class, "last");
  private static final List<Op> ARITHMETIC = List.of(Op.INT_ADD, Op.INT_ADD, Op.INT_SUB, Op.INT_MUL, Op.INT_AND, Op.INT_XOR, Op.INT_SHR);
  private static final List<Op> TESTS = List.of(Op.INT_EQ, Op.INT_NE, Op.INT_LT, Op.INT_LE, Op.INT_GT, Op.INT_GE, Op.INT_ULT);
  private static final ArrayDescr OBJECTS = ArrayDescr.of(Object.class);

  private final RegisterMachine to;
  private final Random random;
  private final LoopCalls calls;

  LoopInstructions(RegisterMachine to) {
    this.to = to;
    this.random = to.random;
    this.calls = new LoopCalls(to);
  }

  void several(int count) {
    for (int n = count; n > 0; n--) {
      to.place();
      any();
    }
  }

  /** Asks for many of the registers what the next iteration will ask again: so it pays to know the answer at the header. */
  void use() {
    for (Value v : to.registers().clone()) {
      if (v.isConstant() || random.nextBoolean()) {
        continue;
      }
      to.place();
      if (v.kind() == Kind.INT && random.nextInt(4) == 0) {
        to.branch(to.emit(Op.INT_GT, null, v, Constant.of(to.now(v).asInt() > 0 ? -1 : Integer.MIN_VALUE)));
      } else if (v.kind() == Kind.REF && to.classOf(v) == Node.class && random.nextBoolean()) {
        to.branch(to.emit(Op.INT_LT, null, to.emit(Op.GETFIELD, VALUE, v), Constant.of(Integer.MAX_VALUE)));
      }
    }
  }

  private void any() {
    switch (random.nextInt(32)) {
      case 0, 1 -> to.set(int.class, to.emit(ARITHMETIC.get(random.nextInt(ARITHMETIC.size())), null, to.get(int.class), to.anInt()));
      case 2 -> compare();
      case 3, 4, 5 -> countBoxed();
      case 6, 7, 8 -> allocate();
      case 9, 10 -> countInField();
      case 11, 12 -> link();
      case 13 -> follow();
      case 14, 15 -> narrow();
      case 16, 17, 18 -> element();
      case 19 -> pushAndPop();
      case 20 -> intElement();
      case 21 -> move();
      case 22 -> forget();
      case 23 -> same();
      case 24 -> statics();
      case 25, 26 -> calls.any();
      case 27 -> wide();
      case 28 -> unpack();
      case 29 -> newArray();
      case 30 -> promote();
      default -> hint();
    }
  }

  /** Most comparisons have room to spare, so that they go on to hold. */
  private void compare() {
    Value a = to.get(int.class);
    int room = (random.nextInt(60) + 5) * (random.nextBoolean() ? 1 : -1);
    Value b = random.nextInt(3) == 0 ? to.anInt() : Constant.of(to.now(a).asInt() + room);
    to.branch(to.emit(TESTS.get(random.nextInt(TESTS.size())), null, a, b));
  }

  private void countBoxed() {
    int r = to.register(Object.class);
    Value box = to.registers()[r];
    if (to.now(box).object() instanceof Integer) {
      to.classOf(box);
      Operation old = to.emit(Op.CALL_PURE, Callees.UNBOX_INT, box);
      Operation sum = to.emit(Op.INT_ADD, null, old, random.nextInt(4) == 0 ? to.get(int.class) : Constant.of(1));
      if (random.nextInt(3) == 0) {
        to.set(int.class, sum);
      }
      to.set(random.nextInt(4) == 0 ? to.register(Object.class) : r, box(sum));
    } else {
      to.set(r, box(to.get(int.class)));
    }
  }

  private Operation box(Value content) {
    Operation made = to.emit(Op.CALL_PURE, Callees.BOX_INT, content);
    to.know(made, Integer.class);
    return made;
  }

  private void allocate() {
    int kind = random.nextInt(6);
    Class<?> type = kind == 0 && to.has(Box.class) ? Box.class : kind == 1 ? Pair.class : Node.class;
    Operation made = to.emit(Op.NEW, TypeDescr.of(type));
    to.know(made, type);
    for (FieldDescr f : Shapes.fields(type)) {
      if (f.isImmutable() || random.nextInt(3) == 0) {
        to.emit(Op.SETFIELD, f, made, fitting(f));
      }
    }
    to.set(type == Pair.class ? Object.class : type, made);
  }

  private Value fitting(FieldDescr f) {
    return f.kind() == Kind.INT ? to.anInt()
        : f.kind() != Kind.REF ? to.has(f.javaField().getType()) ? to.get(f.javaField().getType()) : Scalars.constant(f.kind(), random)
        : f.type().javaClass() == Node.class ? to.get(Node.class)
        : random.nextInt(3) == 0 ? to.reference() : to.get(Object.class);
  }

  private void countInField() {
    Value node = to.get(Node.class);
    if (to.isObject(node)) {
      Operation old = to.emit(Op.GETFIELD, VALUE, node);
      Operation sum = to.emit(Op.INT_ADD, null, old, random.nextInt(4) == 0 ? to.get(int.class) : Constant.of(1));
      to.emit(Op.SETFIELD, VALUE, node, sum);
      if (random.nextInt(3) == 0) {
        to.set(int.class, old);
      }
    }
  }

  private void link() {
    Value node = to.get(Node.class);
    if (to.isObject(node)) {
      switch (random.nextInt(3)) {
        case 0 -> to.emit(Op.SETFIELD, PAYLOAD, node, to.get(Object.class));
        case 1 -> to.set(Object.class, to.emit(Op.GETFIELD, PAYLOAD, node));
        default -> to.emit(Op.SETFIELD, LINKS.get(random.nextInt(2)), node, to.get(Node.class));
      }
    }
  }

  private void follow() {
    Value node = to.get(Node.class);
    if (to.isObject(node)) {
      Operation next = to.emit(Op.GETFIELD, LINKS.get(random.nextInt(2)), node);
      to.place();
      if (to.isObject(next) || random.nextBoolean()) {
        to.set(Node.class, next);
      }
    }
  }

  private void narrow() {
    FieldDescr f = INTS.get(random.nextInt(INTS.size()));
    Value box = to.has(Box.class) ? to.get(Box.class) : Constant.of(Shapes.MUTABLE_CONSTANTS.get(0));
    if (to.isObject(box)) {
      if (random.nextBoolean()) {
        to.emit(Op.SETFIELD, f, box, to.anInt());
      } else {
        to.set(int.class, to.emit(Op.GETFIELD, f, box));
      }
    }
  }

  /** Returns an array that is not null and an index in it, guarded; null if there is none. */
  private Value[] place(Class<?> type) {
    Value array = to.has(type) ? to.get(type) : null;
    if (array == null || !to.isObject(array) || Array.getLength(to.now(array).object()) == 0) {
      return null;
    }
    if (!type.getComponentType().isPrimitive()) {
      to.classOf(array);
    }
    Operation length = to.emit(Op.ARRAYLEN, null, array);
    Value index = random.nextBoolean() ? Constant.of(random.nextInt(2))
        : random.nextBoolean() ? to.emit(Op.INT_AND, null, to.get(int.class), Constant.of(1))
        : to.get(int.class);
    return to.branch(to.emit(Op.INT_ULT, null, index, length)) ? new Value[] {array, index, length} : null;
  }

  private void element() {
    Value[] at = place(Object[].class);
    if (at == null) {
      return;
    }
    if (random.nextBoolean()) {
      boolean any = to.now(at[0]).object().getClass() == Object[].class;
      to.emit(Op.SETARRAYITEM, OBJECTS, at[0], at[1], any && random.nextInt(3) != 0 ? to.get(Object.class) : to.get(Node.class));
    } else {
      to.set(Object.class, to.emit(Op.GETARRAYITEM, OBJECTS, at[0], at[1]));
    }
  }

  /** An operand stack with its pointer in a register: what is pushed comes back from one place further. */
  private void pushAndPop() {
    Value array = to.has(int[].class) ? to.get(int[].class) : null;
    int pointer = to.register(int.class);
    if (array == null || !to.isObject(array)) {
      return;
    }
    ArrayDescr ints = ArrayDescr.of(int.class);
    Operation length = to.emit(Op.ARRAYLEN, null, array);
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      Value index = to.registers()[pointer];
      if (!to.branch(to.emit(Op.INT_ULT, null, index, length))) {
        to.set(pointer, Constant.of(0));
        return;
      }
      to.emit(Op.SETARRAYITEM, ints, array, index, to.anInt());
      to.set(pointer, to.emit(Op.INT_ADD, null, index, Constant.of(1)));
      to.place();
    }
    Operation below = to.emit(Op.INT_ADD, null, to.registers()[pointer], Constant.of(-1));
    if (to.branch(to.emit(Op.INT_ULT, null, below, length))) {
      to.set(int.class, to.emit(Op.GETARRAYITEM, ints, array, below));
      to.set(pointer, below);
    }
  }

  private void intElement() {
    Value[] at = place(int[].class);
    if (at == null) {
      return;
    }
    ArrayDescr ints = ArrayDescr.of(int.class);
    Operation old = to.emit(Op.GETARRAYITEM, ints, at[0], at[1]);
    if (random.nextBoolean()) {
      to.emit(Op.SETARRAYITEM, ints, at[0], at[1], to.emit(Op.INT_ADD, null, old, to.anInt()));
    }
    to.set(int.class, old);
  }

  private void move() {
    Class<?> type = List.<Class<?>>of(Node.class, Node.class, Object.class, int.class, Object[].class).get(random.nextInt(5));
    if (to.has(type)) {
      to.set(type, type == Object.class && random.nextBoolean() ? to.reference() : to.get(type));
    }
  }

  private void forget() {
    switch (random.nextInt(4)) {
      case 0 -> to.set(Node.class, Constant.NULL);
      case 1 -> to.set(Object.class, random.nextBoolean() ? Constant.NULL : Constant.of(Shapes.CONSTANTS.get(random.nextInt(Shapes.CONSTANTS.size()))));
      default -> to.set(int.class, Constant.of(random.nextInt(5)));
    }
  }

  private void same() {
    Class<?> type = to.has(Object[].class) && random.nextBoolean() ? Object[].class : Node.class;
    to.branch(to.emit(random.nextBoolean() ? Op.REF_EQ : Op.REF_NE, null, to.get(type), to.get(type)));
  }

  private void statics() {
    switch (random.nextInt(5)) {
      case 0 -> to.emit(Op.SETSTATIC, LAST, to.reference());
      case 1 -> to.set(Object.class, to.emit(Op.GETSTATIC, LAST));
      case 2 -> to.set(int.class, to.emit(Op.GETSTATIC, COUNTER));
      default -> to.emit(Op.SETSTATIC, COUNTER, to.emit(Op.INT_ADD, null, to.emit(Op.GETSTATIC, COUNTER), to.anInt()));
    }
  }

  private void wide() {
    if (to.has(long.class)) {
      to.set(long.class, to.emit(Op.LONG_ADD, null, to.get(long.class), to.emit(Op.INT_TO_LONG, null, to.get(int.class))));
    }
    if (to.has(double.class)) {
      to.set(double.class, to.emit(Op.DOUBLE_MUL, null, to.get(double.class), Constant.of(0.5)));
    }
  }

  /** Looks into whatever an Object register holds. */
  private void unpack() {
    Value v = to.get(Object.class);
    Class<?> type = to.classOf(v);
    to.place();
    if (type == Node.class) {
      to.set(Node.class, v);
    } else if (type == Pair.class) {
      to.set(Object.class, to.emit(Op.GETFIELD, Shapes.field(Pair.class, random.nextBoolean() ? "a" : "b"), v));
      to.set(int.class, to.emit(Op.GETFIELD, Shapes.field(Pair.class, "tag"), v));
    } else if (type == Integer.class) {
      to.set(int.class, to.emit(Op.CALL_PURE, Callees.UNBOX_INT, v));
    } else if (type == Box.class && to.has(Box.class)) {
      to.set(Box.class, v);
    } else if ((type == int[].class || type == Object[].class) && to.has(type)) {
      to.set(type, v);
    }
  }

  private void newArray() {
    Class<?> type = to.has(int[].class) && random.nextBoolean() ? int[].class : Object[].class;
    Value length = random.nextInt(3) != 0 ? Constant.of(random.nextInt(4)) : to.emit(Op.INT_AND, null, to.get(int.class), Constant.of(3));
    Operation made = to.emit(Op.NEW_ARRAY, ArrayDescr.of(type.getComponentType()), length);
    to.know(made, type);
    to.set(to.has(type) ? type : Object.class, made);
  }

  private void promote() {
    int r = to.register(int.class);
    Value v = to.registers()[r];
    if (!v.isConstant() && random.nextBoolean()) {
      to.guard(Op.GUARD_VALUE, null, v, to.now(v));
      to.set(r, to.now(v));
    } else if (to.branch(to.emit(Op.INSTANCEOF, TypeDescr.of(Node.class), to.reference()))) {
      to.callOrReturn();
    }
  }

  private void hint() {
    switch (random.nextInt(3)) {
      case 0 -> to.guard(Op.GUARD_NOT_INVALIDATED, null);
      case 1 -> to.emit(Op.MERGE_POINT, new dev.clew.trace.Location("guest"));
      default -> to.callOrReturn();
    }
  }

  /** Calls, with what they may raise. */
  private static final class LoopCalls {
    private static final List<MethodDescr> ALL = List.of(Callees.MIX, Callees.QUOTIENT, Callees.TOUCH, Callees.BUMP, Callees.SUM, Callees.FILL, Callees.LINK,
        Callees.LINK, Callees.CHECK, Callees.FRESH, Callees.WEIGH);

    private final RegisterMachine to;

    LoopCalls(RegisterMachine to) {
      this.to = to;
    }

    void any() {
      MethodDescr callee = ALL.get(to.random.nextInt(ALL.size()));
      List<Class<?>> parameters = callee.methodType().parameterList();
      if (!parameters.stream().allMatch(to::has)) {
        return;
      }
      Value[] arguments = parameters.stream().map(p -> p == int.class ? to.anInt() : to.get(p)).toArray(Value[]::new);
      if (callee == Callees.WEIGH && !to.isObject(arguments[0])) {
        return;
      }
      Operation call = to.emit(callee.isElidable() ? Op.CALL_PURE : Op.CALL, callee, arguments);
      boolean raised = to.pending() != null;
      if (callee.effects().raises()) {
        to.place();
        Operation guard = raised ? to.guard(Op.GUARD_EXCEPTION, TypeDescr.of(to.pending().getClass())) : to.guard(Op.GUARD_NO_EXCEPTION, null);
        if (raised) {
          to.set(Object.class, guard);
          return;
        }
      }
      if (call.kind() != Kind.VOID && to.has(callee.methodType().returnType())) {
        to.set(callee.methodType().returnType(), call);
      }
    }
  }
}
