package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.Boxes;
import dev.clew.trace.Constant;
import dev.clew.trace.Effects;
import dev.clew.trace.Executor;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.MethodDescr.Dispatch;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Trace;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxesTest {
  private static final List<Class<?>> BOXES =
      List.of(Integer.class, Long.class, Short.class, Byte.class, Character.class, Boolean.class, Float.class, Double.class);

  @Test
  void aBoxThatIsOnlyUnboxedIsNotMade() {
    optimises("""
        [i0]
        r1 = call_pure(i0, Integer.valueOf)
        guard_class(r1, Integer) => [f@1: r1]
        i2 = call_pure(r1, Integer.intValue)
        i3 = int_add(i2, 1)
        r4 = call_pure(i3, Integer.valueOf)
        guard_true(i0) => [f@2: r1, r4, r4]
        i5 = call_pure(r4, Integer.intValue)
        finish(i5)
        """, """
        [i0]
        i1 = int_add(i0, 1)
        guard_true(i0) => [f@2: v0=Integer{i0}, v1=Integer{i1}, v1]
        finish(i1)
        """);
  }

  @Test
  void anEscapingBoxIsMadeOnceAndItsContentStaysKnown() {
    optimises("""
        [i0]
        r1 = call_pure(i0, Integer.valueOf)
        r2 = new(Node)
        setfield(r2, r1, Node.payload)
        guard_true(i0) => [f@1: r2, r1]
        setstatic(r2, Shapes.last)
        i3 = call_pure(r1, Integer.intValue)
        guard_nonnull(r1) => [f@2:]
        finish(i3)
        """, """
        [i0]
        guard_true(i0) => [f@1: v0=Node{payload=v1=Integer{i0}}, v1]
        r1 = new(Node)
        r2 = call_pure(i0, Integer.valueOf)
        setfield(r1, r2, Node.payload)
        setstatic(r1, Shapes.last)
        finish(i0)
        """);
  }

  @Test
  void identityOfBoxesIsNotFolded() {
    keeps("""
        [i0]
        r1 = call_pure(i0, Integer.valueOf)
        r2 = call_pure(i0, Integer.valueOf)
        i3 = ref_eq(r1, r2)
        finish(i3)
        """);
    optimises("""
        [i0]
        r1 = call_pure(i0, Integer.valueOf)
        i2 = ref_eq(r1, r1)
        i3 = ref_eq(r1, null)
        guard_true(i0) => [f@1: i2, i3]
        finish()
        """, """
        [i0]
        guard_true(i0) => [f@1: 1, 0]
        finish()
        """);
  }

  @Test
  void anUnknownBoxIsUnboxedOnce() {
    optimises("""
        [i0, r1:Integer]
        guard_nonnull(r1) => [f@1:]
        guard_class(r1, Integer) => [f@2:]
        i2 = call_pure(r1, Integer.intValue)
        j3 = call(i0, Callees.bump)
        i4 = call_pure(r1, Integer.intValue)
        i5 = int_sub(i2, i4)
        finish(i5)
        """, """
        [i0, r1:Integer]
        guard_nonnull(r1) => [f@1:]
        j3 = call(i0, Callees.bump)
        finish(0)
        """);
  }

  @Test
  void everyBoxGivesBackWhatWasPutIn() throws Throwable {
    for (Class<?> box : BOXES) {
      Class<?> primitive = MethodType.methodType(box).unwrap().returnType();
      MethodDescr make = descr(box.getMethod("valueOf", primitive), Dispatch.STATIC);
      for (Method read : box.getMethods()) {
        if (read.getName().endsWith("Value") && read.getReturnType().isPrimitive() && read.getParameterCount() == 0) {
          check(box, make, descr(read, Dispatch.VIRTUAL));
        }
      }
    }
  }

  private static void check(Class<?> box, MethodDescr make, MethodDescr read) {
    Input input = new Input(make.parameterKinds().get(0), null);
    Operation boxed = Operation.of(Op.CALL_PURE, make, input);
    Snapshot shown = new Snapshot(new Snapshot.NamedPoint("f@1"), new Value[] {boxed}, null);
    Operation guard = Operation.guard(Op.GUARD_VALUE, null, shown, Constant.of(1), Constant.of(2));
    Operation unboxed = Operation.of(Op.CALL_PURE, read, boxed);
    Operation finish = Operation.of(Op.FINISH, null, unboxed);
    Trace in = new Trace("box", Trace.Role.LOOP, List.of(input), List.of(boxed, unboxed, finish), List.of());
    Trace out = Optimizer.optimize(in);
    assertThat(out.operations()).as(read.toString()).noneMatch(o -> o.op().isCall());
    for (Constant value : inputs(input.kind())) {
      long bits = Executor.run(in, List.of(value), 100).values().get(0).bits();
      assertThat(Executor.run(out, List.of(value), 100).values().get(0).bits()).as("%s of %s", read, value).isEqualTo(bits);
    }
    Trace failing = new Trace("box", Trace.Role.LOOP, List.of(input), List.of(boxed, guard, finish.with(null)), List.of());
    Snapshot snapshot = Optimizer.optimize(failing).operations().get(0).snapshot();
    assertThat(snapshot.values()[0].type()).isEqualTo(TypeDescr.of(box));
    assertThat(Boxes.isBox(snapshot.values()[0].type())).isTrue();
    assertThat(snapshot.liveValues()).containsExactly(input);
  }

  private static List<Constant> inputs(Kind kind) {
    return List.of(dev.clew.testing.Scalars.edges(kind));
  }

  private static MethodDescr descr(Method method, Dispatch dispatch) throws IllegalAccessException {
    String name = method.getDeclaringClass().getSimpleName() + '.' + method.getName();
    return new MethodDescr(name, dispatch, method, MethodHandles.lookup().unreflect(method), Effects.NONE, true);
  }
}
