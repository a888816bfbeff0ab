package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Traces;
import dev.clew.trace.Effects;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Symbols;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CallsTest {
  @Test
  void anElidableCallIsMadeOnce() {
    optimises("""
        [i0]
        i1 = call_pure(i0, 3, Callees.mix)
        r2 = call(i0, Callees.fresh)
        i3 = call_pure(i0, 3, Callees.mix)
        i4 = call_pure(3, i0, Callees.mix)
        i5 = int_sub(i1, i3)
        i6 = int_add(i5, i4)
        finish(i6)
        """, """
        [i0]
        i4 = call_pure(3, i0, Callees.mix)
        finish(i4)
        """);
  }

  @Test
  void anElidableCallOfConstantsFolds() {
    optimises("""
        [i0]
        i1 = call_pure(40, 2, Callees.quotient)
        guard_no_exception() => [f@1:]
        i2 = call_pure(i1, 8, Callees.mix)
        finish(i2)
        """, """
        [i0]
        finish(621)
        """);
  }

  @Test
  void aNullCheckByCallThatIsKnownToPassGoes() throws ReflectiveOperationException {
    Method method = Objects.class.getMethod("requireNonNull", Object.class);
    MethodHandle handle = MethodHandles.lookup().unreflect(method);
    MethodDescr callee = new MethodDescr("Objects.requireNonNull", MethodDescr.Dispatch.STATIC, method, handle, Effects.ALL, false);
    Symbols symbols = Traces.symbols().define(callee);
    Trace out = Optimizer.optimize(TraceParser.parse("""
        loop t
        [i0]
        r1 = new(Node)
        r2 = call(r1, Objects.requireNonNull)
        guard_no_exception() => [f@1: r1, r2]
        i3 = ref_eq(r1, r2)
        finish(i3)
        """, symbols));
    assertThat(out.operations()).extracting(Operation::op).containsExactly(Op.FINISH);
    Trace unknown = TraceParser.parse("""
        loop t
        [i0, r1:Node]
        r2 = call(r1, Objects.requireNonNull)
        guard_no_exception() => [f@1: r1, r2]
        finish(r2)
        """, symbols);
    assertThat(TracePrinter.same(Optimizer.optimize(unknown), unknown)).isTrue();
  }

  @Test
  void whatAConstructorGivesIsNotNull() throws ReflectiveOperationException {
    Constructor<?> constructor = StringBuilder.class.getConstructor();
    MethodHandle handle = MethodHandles.lookup().unreflectConstructor(constructor);
    MethodDescr callee = new MethodDescr("StringBuilder.<init>", MethodDescr.Dispatch.HANDLE, constructor, handle, Effects.ALL, false);
    Snapshot snapshot = new Snapshot(new Snapshot.NamedPoint("f@1"), new Value[0], null);
    Operation call = Operation.of(Op.CALL, callee);
    List<Operation> operations = List.of(call, Operation.guard(Op.GUARD_NO_EXCEPTION, null, snapshot), Operation.guard(Op.GUARD_NONNULL, null, snapshot, call),
        Operation.guard(Op.GUARD_CLASS, TypeDescr.of(StringBuilder.class), snapshot, call), Operation.of(Op.FINISH, null, call));
    Trace out = Optimizer.optimize(new Trace("t", Trace.Role.LOOP, List.of(), operations, List.of()));
    assertThat(out.operations()).extracting(Operation::op).containsExactly(Op.CALL, Op.GUARD_NO_EXCEPTION, Op.FINISH);
  }

  @Test
  void aCallThatMayRaiseIsRepeatableOnceItReturned() {
    optimises("""
        [i0, i1]
        i2 = call_pure(i0, i1, Callees.quotient)
        guard_no_exception() => [f@1: i0]
        i3 = call_pure(i0, i1, Callees.quotient)
        guard_no_exception() => [f@2: i0]
        i4 = int_sub(i2, i3)
        guard_true(i2) => [f@3: i4]
        finish(i4)
        """, """
        [i0, i1]
        i2 = call_pure(i0, i1, Callees.quotient)
        guard_no_exception() => [f@1: i0]
        guard_true(i2) => [f@3: 0]
        finish(0)
        """);
  }

  @Test
  void aCallThatRaisedIsNotRepeatable() {
    keeps("""
        [i0]
        i1 = call_pure(i0, 0, Callees.quotient)
        r2 = guard_exception(ArithmeticException) => [f@1: i0]
        i3 = call_pure(i0, 0, Callees.quotient)
        r4 = guard_exception(ArithmeticException) => [f@2: i0]
        finish(r4)
        """);
  }

  @Test
  void aCallThatRaisedIsNotFoundEqualToOneThatReturned() {
    keeps("""
        [i0, i1]
        i2 = call_pure(i0, i1, Callees.quotient)
        guard_no_exception() => [f@1: i0]
        i3 = call_pure(i0, i1, Callees.quotient)
        r4 = guard_exception(ArithmeticException) => [f@2: i2]
        finish(r4)
        """);
  }

  @Test
  void aCallThatMayRaiseStaysThoughUnused() {
    keeps("""
        [i0, i1]
        i2 = call_pure(i0, i1, Callees.quotient)
        guard_no_exception() => [f@1: i0]
        finish(i0)
        """);
  }

  @Test
  void aCallOfConstantsThatRaisesStays() {
    keeps("""
        [i0]
        i1 = call_pure(1, 0, Callees.quotient)
        guard_no_exception() => [f@1: i0]
        finish(i1)
        """);
  }

  @Test
  void theClassOfACaughtExceptionIsKnown() {
    optimises("""
        [i0]
        call(-1, Callees.check)
        r1 = guard_exception(Complaint) => [f@1: i0]
        guard_class(r1, Complaint) => [f@2: r1]
        i2 = instanceof(r1, RuntimeException)
        guard_true(i2) => [f@3: r1]
        finish_raise(r1)
        """, """
        [i0]
        call(-1, Callees.check)
        r1 = guard_exception(Complaint) => [f@1: i0]
        finish_raise(r1)
        """);
  }

  @Test
  void resultsOfNarrowTypesNeedNoNarrowing() {
    optimises("""
        [i0]
        i1 = int_to_byte(i0)
        i2 = int_and(i0, 1)
        i3 = call(i1, 3, 4, i2, Callees.narrow)
        i4 = int_to_byte(i3)
        i5 = int_to_short(i4)
        finish(i5)
        """, """
        [i0]
        i1 = int_to_byte(i0)
        i2 = int_and(i0, 1)
        i3 = call(i1, 3, 4, i2, Callees.narrow)
        finish(i3)
        """);
  }
}
