package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Equivalence;
import dev.clew.testing.Sample;
import dev.clew.testing.Scalars;
import dev.clew.testing.Traces;
import dev.clew.trace.Constant;
import dev.clew.trace.Effects;
import dev.clew.trace.Executor;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.MethodDescr.Dispatch;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Symbols;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TraceVerifier;
import dev.clew.trace.Value;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of the JDK's pure methods whose meaning the optimiser knows. */
class LibraryCallsTest {
  private static final List<Class<?>> OWNERS =
      List.of(Math.class, StrictMath.class, Integer.class, Long.class, Short.class, Byte.class, Character.class, Boolean.class);

  private static final int[] INTS = {0, 1, -1, 16, 10, Integer.MIN_VALUE};
  private static final long[] LONGS = {0, 1, -1, 16, 10, Long.MIN_VALUE};

  private static MethodDescr descr(Class<?> owner, String name, Class<?>... parameters) {
    try {
      return descr(owner.getMethod(name, parameters));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static MethodDescr descr(Method m) {
    try {
      boolean raises = m.getName().matches(".*Exact|.*[dD]iv.*|.*Mod|remainder.*|compareTo|clamp");
      return new MethodDescr(m.getDeclaringClass().getSimpleName() + '.' + m.getName(), Modifier.isStatic(m.getModifiers()) ? Dispatch.STATIC : Dispatch.VIRTUAL, m,
          MethodHandles.lookup().unreflect(m), raises ? Effects.RAISES : Effects.NONE, true);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static void optimises(String recorded, String expected) {
    Symbols symbols = Traces.symbols().define(descr(Math.class, "addExact", int.class, int.class), descr(Math.class, "incrementExact", long.class),
        descr(Math.class, "toIntExact", long.class), descr(Integer.class, "compare", int.class, int.class), descr(Math.class, "floorMod", int.class, int.class),
        descr(Math.class, "min", int.class, int.class), descr(Integer.class, "equals", Object.class), descr(Long.class, "equals", Object.class),
        descr(Long.class, "hashCode"), descr(Integer.class, "compareTo", Integer.class));
    Trace in = TraceParser.parse("loop t\n" + recorded, symbols);
    TraceVerifier.verify(in);
    Trace out = Optimizer.optimize(in);
    TraceVerifier.verify(out);
    assertThat(TracePrinter.print(out, symbols)).isEqualTo(TracePrinter.print(TraceParser.parse("loop t\n" + expected, symbols), symbols));
    List<Class<?>> types = in.inputs().stream().<Class<?>>map(i -> i.kind() == Kind.INT ? int.class : i.kind() == Kind.LONG ? long.class : i.type() == null ? Object.class : i.type().javaClass()).toList();
    for (int seed = 0; seed < 40; seed++) {
      Equivalence.check(new Sample(seed, in, types), 1, out);
    }
  }

  @Test
  void anExactAdditionThatCannotOverflowIsAnAddition() {
    optimises("""
        [i0]
        i1 = int_and(i0, 1023)
        i2 = call_pure(i1, 1, Math.addExact)
        guard_no_exception() => [f@1:]
        i3 = call_pure(5, i2, Math.addExact)
        guard_no_exception() => [f@2:]
        finish(i3)
        """, """
        [i0]
        i1 = int_and(i0, 1023)
        i2 = int_add(i1, 6)
        finish(i2)
        """);
  }

  @Test
  void anExactAdditionThatReturnedIsTheAdditionAndHasItsBounds() {
    optimises("""
        [i0]
        i1 = int_ge(i0, 0)
        guard_true(i1) => [f@1:]
        i2 = call_pure(1, i0, Math.addExact)
        guard_no_exception() => [f@2:]
        i3 = int_gt(i2, 0)
        guard_true(i3) => [f@3:]
        i4 = call_pure(i2, -1, Math.addExact)
        guard_no_exception() => [f@4:]
        i5 = int_add(i0, 1)
        i6 = call_pure(1, i0, Math.addExact)
        guard_no_exception() => [f@5:]
        i7 = int_sub(i5, i6)
        i8 = int_add(i7, i4)
        finish(i8)
        """, """
        [i0]
        i1 = int_ge(i0, 0)
        guard_true(i1) => [f@1:]
        i2 = call_pure(1, i0, Math.addExact)
        guard_no_exception() => [f@2:]
        finish(i0)
        """);
  }

  @Test
  void anExactNarrowingThatReturnedBoundsTheLong() {
    optimises("""
        [i0, j1]
        i2 = call_pure(j1, Math.toIntExact)
        guard_no_exception() => [f@1:]
        j3 = call_pure(j1, Math.incrementExact)
        guard_no_exception() => [f@2:]
        j4 = int_to_long(i2)
        j5 = long_xor(j1, j4)
        i6 = long_cmp(j5, 0L)
        i7 = int_add(i6, i2)
        finish(i7)
        """, """
        [i0, j1]
        i2 = call_pure(j1, Math.toIntExact)
        guard_no_exception() => [f@1:]
        finish(i2)
        """);
  }

  @Test
  void aCallThatRaisedStays() {
    String trace = """
        [i0]
        i1 = call(2147483647, 1, Math.addExact)
        r2 = guard_exception(ArithmeticException) => [f@1:]
        finish(i0)
        """;
    optimises(trace, trace);
  }

  @Test
  void aCheckByHandInALongGoesIfBoundsDecideIt() {
    optimises("""
        [i0]
        i1 = int_and(i0, 1023)
        j2 = int_to_long(i1)
        j3 = long_add(j2, -1L)
        i4 = long_to_int(j3)
        j5 = int_to_long(i4)
        i6 = long_cmp(j5, j3)
        guard_false(i6) => [f@1:]
        finish(i4)
        """, """
        [i0]
        i1 = int_and(i0, 1023)
        i2 = int_add(i1, -1)
        finish(i2)
        """);
  }

  @Test
  void aCheckByHandInALongTeachesBounds() {
    optimises("""
        [i0, i1]
        i2 = int_ge(i0, 0)
        guard_true(i2) => [f@1:]
        i3 = int_ge(i1, 1)
        guard_true(i3) => [f@2:]
        j4 = int_to_long(i0)
        j5 = int_to_long(i1)
        j6 = long_mul(j4, j5)
        i7 = long_to_int(j6)
        j8 = int_to_long(i7)
        i9 = long_cmp(j8, j6)
        guard_false(i9) => [f@3:]
        i10 = int_ge(i7, 0)
        guard_true(i10) => [f@4:]
        finish(i7)
        """, """
        [i0, i1]
        i2 = int_ge(i0, 0)
        guard_true(i2) => [f@1:]
        i3 = int_ge(i1, 1)
        guard_true(i3) => [f@2:]
        j4 = int_to_long(i0)
        j5 = int_to_long(i1)
        j6 = long_mul(j4, j5)
        i7 = int_mul(i0, i1)
        j8 = int_to_long(i7)
        i9 = long_cmp(j8, j6)
        guard_false(i9) => [f@3:]
        finish(i7)
        """);
  }

  @Test
  void aCheckByHandAgainstAConstantAsksForTheOperandAlone() {
    optimises("""
        [i0, i1]
        j2 = int_to_long(i0)
        j3 = long_add(j2, -3L)
        i4 = long_to_int(j3)
        j5 = int_to_long(i4)
        i6 = long_cmp(j5, j3)
        guard_false(i6) => [f@1: i6]
        j7 = int_to_long(i1)
        j8 = long_add(j7, 5L)
        i9 = long_to_int(j8)
        j10 = int_to_long(i9)
        i11 = long_cmp(j10, j8)
        guard_false(i11) => [f@2: i11]
        i12 = long_cmp(j8, j10)
        guard_false(i12) => [f@3: i12]
        i13 = int_gt(i1, 2147483642)
        guard_false(i13) => [f@4:]
        i14 = int_add(i4, i9)
        finish(i14)
        """, """
        [i0, i1]
        i4 = int_add(i0, -3)
        i6 = int_lt(i0, -2147483645)
        guard_false(i6) => [f@1: i6]
        i9 = int_add(i1, 5)
        i10 = int_gt(i1, 2147483642)
        i11 = int_neg(i10)
        guard_false(i11) => [f@2: i11]
        i14 = int_add(i4, i9)
        finish(i14)
        """);
  }

  @Test
  void aCheckOfSignsGoesIfBoundsDecideIt() {
    optimises("""
        [i0, i1]
        i2 = int_to_short(i0)
        i3 = int_to_short(i1)
        i4 = int_add(i2, i3)
        i5 = int_xor(i2, i4)
        i6 = int_xor(i3, i4)
        i7 = int_and(i5, i6)
        i8 = int_lt(i7, 0)
        guard_false(i8) => [f@1:]
        i9 = int_add(i4, -7)
        i10 = int_xor(i4, 7)
        i11 = int_xor(i4, i9)
        i12 = int_and(i10, i11)
        i13 = int_lt(i12, 0)
        guard_false(i13) => [f@2:]
        finish(i9)
        """, """
        [i0, i1]
        i2 = int_to_short(i0)
        i3 = int_to_short(i1)
        i4 = int_add(i2, i3)
        i9 = int_add(i4, -7)
        finish(i9)
        """);
  }

  @Test
  void aCheckOfSignsTeachesBounds() {
    optimises("""
        [i0, j1]
        i2 = long_cmp(j1, 10L)
        i3 = int_ge(i2, 0)
        guard_true(i3) => [f@1:]
        j4 = long_add(j1, 5L)
        j5 = long_xor(j1, j4)
        j6 = long_xor(j4, 5L)
        j7 = long_and(j5, j6)
        i8 = long_cmp(j7, 0L)
        i9 = int_lt(i8, 0)
        guard_false(i9) => [f@2:]
        i10 = long_cmp(j4, 14L)
        guard_value(i10, 1) => [f@3:]
        finish(i10)
        """, """
        [i0, j1]
        i2 = long_cmp(j1, 10L)
        i3 = int_ge(i2, 0)
        guard_true(i3) => [f@1:]
        j4 = long_add(j1, 5L)
        j5 = long_xor(j1, j4)
        j6 = long_xor(j4, 5L)
        j7 = long_and(j5, j6)
        i8 = long_cmp(j7, 0L)
        i9 = int_lt(i8, 0)
        guard_false(i9) => [f@2:]
        finish(1)
        """);
  }

  @Test
  void aTestOfSignsThatOnlyLooksLikeOneStays() {
    String trace = """
        [i0, i1]
        i2 = int_to_short(i0)
        i3 = int_to_short(i1)
        i4 = int_add(i2, i3)
        i5 = int_xor(i2, i4)
        i6 = int_xor(i3, i2)
        i7 = int_and(i5, i6)
        i8 = int_lt(i7, 0)
        guard_false(i8) => [f@1:]
        finish(i4)
        """;
    optimises(trace, trace);
  }

  @Test
  void comparisonsTeachTheirArguments() {
    optimises("""
        [i0, i1]
        i2 = call_pure(i0, i1, Integer.compare)
        i3 = int_lt(i2, 0)
        guard_true(i3) => [f@1:]
        i4 = int_lt(i0, i1)
        guard_true(i4) => [f@2:]
        finish(i0)
        """, """
        [i0, i1]
        i2 = int_lt(i0, i1)
        guard_true(i2) => [f@1:]
        finish(i0)
        """);
  }

  @Test
  void floorModuloByAPowerOfTwoIsAMaskAndOthersHaveBounds() {
    optimises("""
        [i0]
        i1 = call_pure(i0, 16, Math.floorMod)
        guard_no_exception() => [f@1:]
        i2 = call_pure(i1, 100, Math.floorMod)
        guard_no_exception() => [f@2:]
        i3 = call_pure(i1, 10, Math.min)
        i4 = int_le(i3, 10)
        guard_true(i4) => [f@3:]
        i5 = call_pure(i0, 7, Math.floorMod)
        guard_no_exception() => [f@4:]
        i6 = int_ult(i5, 7)
        guard_true(i6) => [f@5:]
        i7 = int_add(i2, i3)
        finish(i7)
        """, """
        [i0]
        i1 = int_and(i0, 15)
        i3 = call_pure(i1, 10, Math.min)
        i5 = call_pure(i0, 7, Math.floorMod)
        guard_no_exception() => [f@4:]
        i7 = int_add(i1, i3)
        finish(i7)
        """);
  }

  @Test
  void questionsAboutBoxesAreQuestionsAboutTheirContents() {
    optimises("""
        [i0, i1, j2]
        r3 = call_pure(i0, Integer.valueOf)
        r4 = call_pure(i1, Integer.valueOf)
        r5 = call_pure(j2, Long.valueOf)
        i6 = call_pure(r3, r4, Integer.equals)
        i7 = call_pure(r3, r5, Integer.equals)
        i8 = call_pure(r5, null, Long.equals)
        i9 = call_pure(r5, r5, Long.equals)
        i10 = call_pure(r5, Long.hashCode)
        i11 = call_pure(r3, r4, Integer.compareTo)
        guard_no_exception() => [f@1:]
        guard_false(i6) => [f@2: i7, i8, i9, i10, i11]
        finish(i0)
        """, """
        [i0, i1, j2]
        i3 = int_eq(i0, i1)
        j4 = long_ushr(j2, 32)
        j5 = long_xor(j2, j4)
        i6 = long_to_int(j5)
        j7 = int_to_long(i0)
        j8 = int_to_long(i1)
        i9 = long_cmp(j7, j8)
        guard_false(i3) => [f@2: 0, 0, 1, i6, i9]
        finish(i0)
        """);
  }

  static List<Method> everyStaticMethod() {
    List<Method> all = new ArrayList<>();
    for (Class<?> owner : OWNERS) {
      Arrays.stream(owner.getMethods()).filter(m -> Modifier.isStatic(m.getModifiers()) && m.getReturnType().isPrimitive() && m.getParameterCount() > 0 && m.getParameterCount() < 3)
          .filter(m -> Arrays.stream(m.getParameterTypes()).allMatch(t -> t == int.class || t == long.class)).forEach(all::add);
    }
    return all;
  }

  /** Every method on ints and longs, known or not, with no bounds, bounds of a byte, and bounds that the JDK's answer must keep. */
  @ParameterizedTest
  @ValueSource(ints = {0, 8, 33})
  void everyMethodGivesWhatTheJdkGives(int bits) {
    int changed = 0;
    for (Method m : everyStaticMethod()) {
      for (int constant = -1; constant < INTS.length; constant++) {
        changed += check(m, bits, constant, false) ? 1 : 0;
        check(m, bits, constant, true);
      }
    }
    assertThat(changed).as("calls that became something else").isGreaterThan(10);
  }

  /** Returns whether the call went; {@code asks} if the trace returns where the result is rather than the result. */
  private static boolean check(Method m, int bits, int constant, boolean asks) {
    MethodDescr callee = descr(m);
    List<Input> inputs = callee.parameterKinds().stream().map(k -> new Input(k, null)).toList();
    List<Operation> operations = new ArrayList<>();
    Value[] arguments = new Value[inputs.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = inputs.get(i);
      boolean isInt = inputs.get(i).kind() == Kind.INT;
      if (i == 1 && constant >= 0) {
        arguments[i] = isInt ? Constant.of(INTS[constant]) : Constant.of(LONGS[constant]);
      } else if (bits > 0 && bits < (isInt ? 32 : 64)) {
        Operation up = Operation.of(isInt ? Op.INT_SHR : Op.LONG_SHR, null, arguments[i], Constant.of((isInt ? 32 : 64) - bits));
        operations.add(up);
        arguments[i] = up;
      }
    }
    Operation call = Operation.of(Op.CALL_PURE, callee, arguments);
    operations.add(call);
    if (callee.effects().raises()) {
      operations.add(Operation.guard(Op.GUARD_NO_EXCEPTION, null, new Snapshot(new Snapshot.NamedPoint("f@1"), new Value[0], null)));
    }
    operations.add(Operation.of(Op.FINISH, null, asks && call.kind() != Kind.VOID ? whereabouts(call, operations) : call));
    Trace in = new Trace("t", Trace.Role.LOOP, List.copyOf(inputs), operations, List.of());
    Trace out = Optimizer.optimize(in);
    compare(in, out, inputs);
    return out.operations().stream().noneMatch(o -> o.op().isCall());
  }

  private static Value whereabouts(Operation result, List<Operation> operations) {
    boolean isInt = result.kind() == Kind.INT;
    if (!isInt && result.kind() != Kind.LONG) {
      return result;
    }
    Operation sign = Operation.of(isInt ? Op.INT_LT : Op.LONG_CMP, null, result, isInt ? Constant.of(0) : Constant.of(0L));
    Operation size = Operation.of(isInt ? Op.INT_GT : Op.LONG_CMP, null, result, isInt ? Constant.of(15) : Constant.of(15L));
    Operation shifted = Operation.of(Op.INT_SHL, null, size, Constant.of(4));
    Operation both = Operation.of(Op.INT_ADD, null, sign, shifted);
    operations.addAll(List.of(sign, size, shifted, both));
    return both;
  }

  private static void compare(Trace in, Trace out, List<Input> inputs) {
    for (Constant a : Scalars.edges(inputs.get(0).kind())) {
      for (Constant b : inputs.size() > 1 ? Scalars.edges(inputs.get(1).kind()) : new Constant[] {a}) {
        List<Constant> given = inputs.size() == 1 ? List.of(a) : List.of(a, b);
        assertThat(outcome(out, given)).as(() -> given + " to " + TracePrinter.print(in) + TracePrinter.print(out)).isEqualTo(outcome(in, given));
      }
    }
  }

  private static String outcome(Trace trace, List<Constant> inputs) {
    Outcome outcome = Executor.run(trace, inputs, 100);
    return outcome.end() + " " + outcome.values();
  }
}
