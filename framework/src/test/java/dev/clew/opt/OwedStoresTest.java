package dev.clew.opt;

import static dev.clew.opt.TracePair.optimises;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Equivalence;
import dev.clew.testing.Sample;
import dev.clew.testing.Shapes;
import dev.clew.testing.Traces;
import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When a store is done: as late as can be, and never too late. */
class OwedStoresTest {
  /** Fields of which others are to be told at once. */
  public static final class Promises {
    public static int quasi;
    public static volatile int shared;

    private Promises() {}
  }

  @BeforeAll
  static void theAuthorSaidSo() throws NoSuchFieldException {
    FieldDescr.of(Promises.class.getField("quasi"), FieldDescr.Mutability.QUASI_IMMUTABLE);
  }

  @Test
  void anOverwrittenStoreIsNeverDone() {
    optimises("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: r1]
        setfield(r1, i0, Node.value)
        i2 = int_add(i0, 1)
        guard_true(i2) => [f@2: r1]
        setfield(r1, i2, Node.value)
        finish(r1)
        """, """
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: r1]
        i2 = int_add(i0, 1)
        guard_true(i2) => [f@2: r1 ; setfield(r1, i0, Node.value)]
        setfield(r1, i2, Node.value)
        finish(r1)
        """);
  }

  @Test
  void whatATraceThatWasOptimisedOwesToAnObjectKeepsThatObject() {
    optimises("""
        [i0, r1:Node]
        r2 = new(Node)
        guard_true(i0) => [f@1: r2 ; setfield(r2, r1, Node.next)]
        setfield(r2, r1, Node.next)
        finish(i0)
        """, """
        [i0, r1:Node]
        r2 = new(Node)
        guard_true(i0) => [f@1: r2 ; setfield(r2, r1, Node.next)]
        setfield(r2, r1, Node.next)
        finish(i0)
        """);
  }

  @Test
  void whoeverLeavesDoesWhatIsOwed() {
    optimises("""
        [i0, r1:Node, r2:int[]]
        guard_nonnull(r1) => [f@1: r1]
        guard_nonnull(r2) => [f@2: r1]
        i3 = arraylen(r2)
        i4 = int_ult(2, i3)
        guard_true(i4) => [f@3: r1]
        setfield(r1, r1, Node.next)
        setstatic(i0, Shapes.counter)
        setarrayitem(r2, 2, i0, int[])
        guard_true(i0) => [f@4: i0]
        finish()
        """, """
        [i0, r1:Node, r2:int[]]
        guard_nonnull(r1) => [f@1: r1]
        guard_nonnull(r2) => [f@2: r1]
        i3 = arraylen(r2)
        i4 = int_ult(2, i3)
        guard_true(i4) => [f@3: r1]
        guard_true(i0) => [f@4: i0 ; setfield(r1, r1, Node.next), setstatic(i0, Shapes.counter), setarrayitem(r2, 2, i0, int[])]
        setfield(r1, r1, Node.next)
        setstatic(i0, Shapes.counter)
        setarrayitem(r2, 2, i0, int[])
        finish()
        """);
  }

  @Test
  void aBoxThatOnlyAnOwedStoreHoldsIsNotMade() {
    optimises("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: r1]
        r2 = call_pure(i0, Integer.valueOf)
        setfield(r1, r2, Node.payload)
        guard_true(i0) => [f@2: i0]
        r3 = getfield(r1, Node.payload)
        guard_class(r3, Integer) => [f@3: i0]
        i4 = call_pure(r3, Integer.intValue)
        i5 = int_add(i4, 1)
        r6 = call_pure(i5, Integer.valueOf)
        setfield(r1, r6, Node.payload)
        finish()
        """, """
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: r1]
        guard_true(i0) => [f@2: i0 ; setfield(r1, v0=Integer{i0}, Node.payload)]
        i2 = int_add(i0, 1)
        r3 = call_pure(i2, Integer.valueOf)
        setfield(r1, r3, Node.payload)
        finish()
        """);
  }

  /** The two may be one object, so that the order of the stores counts. */
  @Test
  void aStoreToWhatMayBeTheSamePlaceDoesTheFirst() {
    optimises("""
        [i0, r1:Node, r2:Node]
        guard_nonnull(r1) => [f@1: i0]
        guard_nonnull(r2) => [f@2: i0]
        setfield(r1, i0, Node.value)
        setfield(r2, 7, Node.value)
        setfield(r1, r2, Node.next)
        guard_true(i0) => [f@3: i0]
        finish()
        """, """
        [i0, r1:Node, r2:Node]
        guard_nonnull(r1) => [f@1: i0]
        guard_nonnull(r2) => [f@2: i0]
        setfield(r1, i0, Node.value)
        guard_true(i0) => [f@3: i0 ; setfield(r2, 7, Node.value), setfield(r1, r2, Node.next)]
        setfield(r2, 7, Node.value)
        setfield(r1, r2, Node.next)
        finish()
        """);
  }

  @Test
  void aLoadFromWhatMayBeTheSamePlaceDoesIt() {
    optimises("""
        [i0, r1:Node, r2:Node]
        guard_nonnull(r1) => [f@1: i0]
        guard_nonnull(r2) => [f@2: i0]
        setfield(r1, i0, Node.value)
        i3 = getfield(r2, Node.value)
        guard_true(i3) => [f@3: i0]
        finish()
        """, """
        [i0, r1:Node, r2:Node]
        guard_nonnull(r1) => [f@1: i0]
        guard_nonnull(r2) => [f@2: i0]
        setfield(r1, i0, Node.value)
        i3 = getfield(r2, Node.value)
        guard_true(i3) => [f@3: i0]
        finish()
        """);
  }

  @Test
  void anElementAtWhatMayBeTheSameIndexDoesIt() {
    optimises("""
        [i0, i1, r2:int[]]
        guard_nonnull(r2) => [f@1: i0]
        i3 = arraylen(r2)
        i4 = int_ult(i0, i3)
        guard_true(i4) => [f@2: i0]
        i5 = int_ult(i1, i3)
        guard_true(i5) => [f@3: i0]
        i6 = int_ult(0, i3)
        guard_true(i6) => [f@4: i0]
        setarrayitem(r2, i0, 1, int[])
        i7 = getarrayitem(r2, i1, int[])
        guard_true(i7) => [f@5: i0]
        finish()
        """, """
        [i0, i1, r2:int[]]
        guard_nonnull(r2) => [f@1: i0]
        i3 = arraylen(r2)
        i4 = int_ult(i0, i3)
        guard_true(i4) => [f@2: i0]
        i5 = int_ult(i1, i3)
        guard_true(i5) => [f@3: i0]
        setarrayitem(r2, i0, 1, int[])
        i6 = getarrayitem(r2, i1, int[])
        guard_true(i6) => [f@5: i0]
        finish()
        """);
  }

  @Test
  void aCallThatMayReadDoesWhatIsOwed() {
    optimises("""
        [i0, r1:Node, r2:int[]]
        guard_nonnull(r1) => [f@1: i0]
        guard_nonnull(r2) => [f@2: i0]
        i3 = arraylen(r2)
        i4 = int_ult(0, i3)
        guard_true(i4) => [f@3: i0]
        setfield(r1, i0, Node.value)
        setarrayitem(r2, 0, i0, int[])
        j5 = call(i0, Callees.bump)
        guard_true(i0) => [f@4: i0]
        i6 = call(r2, Callees.sum)
        guard_no_exception() => [f@5: i6]
        finish(i6)
        """, """
        [i0, r1:Node, r2:int[]]
        guard_nonnull(r1) => [f@1: i0]
        guard_nonnull(r2) => [f@2: i0]
        i3 = arraylen(r2)
        i4 = int_ult(0, i3)
        guard_true(i4) => [f@3: i0]
        setfield(r1, i0, Node.value)
        j5 = call(i0, Callees.bump)
        guard_true(i0) => [f@4: i0 ; setarrayitem(r2, 0, i0, int[])]
        setarrayitem(r2, 0, i0, int[])
        i6 = call(r2, Callees.sum)
        guard_no_exception() => [f@5: i6]
        finish(i6)
        """);
  }

  @Test
  void aCallThatReadsOtherArraysDoesNot() {
    optimises("""
        [i0, r1:long[], r2:int[], j3]
        guard_nonnull(r1) => [f@1: i0]
        guard_nonnull(r2) => [f@2: i0]
        i4 = arraylen(r1)
        i5 = int_ult(0, i4)
        guard_true(i5) => [f@3: i0]
        i6 = arraylen(r2)
        i7 = int_ult(0, i6)
        guard_true(i7) => [f@4: i0]
        setarrayitem(r1, 0, j3, long[])
        setarrayitem(r2, 0, i0, int[])
        i8 = call(r2, Callees.sum)
        guard_no_exception() => [f@5: i8]
        call(r2, i8, Callees.fill)
        guard_no_exception() => [f@6: i8]
        j9 = getarrayitem(r1, 0, long[])
        i10 = getarrayitem(r2, 0, int[])
        guard_true(i10) => [f@7: j9]
        finish(i10)
        """, """
        [i0, r1:long[], r2:int[], j3]
        guard_nonnull(r1) => [f@1: i0]
        guard_nonnull(r2) => [f@2: i0]
        i4 = arraylen(r1)
        i5 = int_ult(0, i4)
        guard_true(i5) => [f@3: i0]
        i6 = arraylen(r2)
        i7 = int_ult(0, i6)
        guard_true(i7) => [f@4: i0]
        setarrayitem(r2, 0, i0, int[])
        i8 = call(r2, Callees.sum)
        guard_no_exception() => [f@5: i8 ; setarrayitem(r1, 0, j3, long[])]
        call(r2, i8, Callees.fill)
        guard_no_exception() => [f@6: i8 ; setarrayitem(r1, 0, j3, long[])]
        i10 = getarrayitem(r2, 0, int[])
        guard_true(i10) => [f@7: j3 ; setarrayitem(r1, 0, j3, long[])]
        setarrayitem(r1, 0, j3, long[])
        finish(i10)
        """);
  }

  @Test
  void aCallWithoutEffectsDoesNot() {
    optimises("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0]
        setfield(r1, i0, Node.value)
        i2 = call_pure(i0, 3, Callees.mix)
        call(i2, Callees.check)
        guard_no_exception() => [f@2: i2]
        finish(i2)
        """, """
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0]
        i2 = call_pure(i0, 3, Callees.mix)
        call(i2, Callees.check)
        guard_no_exception() => [f@2: i2 ; setfield(r1, i0, Node.value)]
        setfield(r1, i0, Node.value)
        finish(i2)
        """);
  }

  /** The author says that what an elidable method reads does not change; but it may have been written just before. */
  @Test
  void anElidableCallThatReadsDoesWhatIsOwed() throws ReflectiveOperationException {
    Method method = OwedStoresTest.class.getDeclaredMethod("valueOf", Shapes.Node.class);
    MethodDescr valueOf = new MethodDescr("valueOf", MethodDescr.Dispatch.STATIC, method, MethodHandles.lookup().unreflect(method), Effects.READS_FIELDS, true);
    Trace trace = TraceParser.parse("""
        loop t
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0]
        setfield(r1, i0, Node.value)
        setarrayitem(@array, 0, i0, int[])
        i2 = call_pure(r1, valueOf)
        guard_true(i0) => [f@2: i2]
        finish(i2)
        """, Traces.symbols().define(valueOf).object("array", new int[1]));
    Trace out = Optimizer.optimize(trace);
    assertThat(out.operations()).extracting(Operation::op).containsExactly(Op.GUARD_NONNULL, Op.SETFIELD, Op.CALL_PURE, Op.GUARD_TRUE, Op.SETARRAYITEM, Op.FINISH);
    Equivalence.check(new Sample(1, trace, TracePair.types(trace)), 0, out);
  }

  static int valueOf(Shapes.Node node) {
    return node.value;
  }

  @Test
  void anObjectNobodyElseKnowsHidesItsStoresFromCalls() {
    optimises("""
        [i0]
        r2 = new_array(i0, Object[])
        i3 = int_ult(0, i0)
        guard_true(i3) => [f@1: i0]
        r4 = new(Node)
        setarrayitem(r2, 0, r4, Object[])
        j5 = call(i0, Callees.bump)
        r6 = call(null, i0, Callees.touch)
        r7 = guard_exception(Complaint) => [f@2: r2]
        finish()
        """, """
        [i0]
        r2 = new_array(i0, Object[])
        i3 = int_ult(0, i0)
        guard_true(i3) => [f@1: i0]
        j4 = call(i0, Callees.bump)
        r5 = call(null, i0, Callees.touch)
        r6 = guard_exception(Complaint) => [f@2: r2 ; setarrayitem(r2, 0, v0=Node{}, Object[])]
        r7 = new(Node)
        setarrayitem(r2, 0, r7, Object[])
        finish()
        """);
  }

  @Test
  void whatEscapesIsStoredWithAllThatItLeadsTo() {
    optimises("""
        [i0]
        r2 = new_array(i0, Object[])
        i3 = int_ult(0, i0)
        guard_true(i3) => [f@1: i0]
        r4 = new(Node)
        setarrayitem(r2, 0, r4, Object[])
        setstatic(r2, Shapes.last)
        r6 = call(null, i0, Callees.touch)
        r7 = guard_exception(Complaint) => [f@2: r2]
        finish()
        """, """
        [i0]
        r2 = new_array(i0, Object[])
        i3 = int_ult(0, i0)
        guard_true(i3) => [f@1: i0]
        setstatic(r2, Shapes.last)
        r4 = new(Node)
        setarrayitem(r2, 0, r4, Object[])
        r5 = call(null, i0, Callees.touch)
        r6 = guard_exception(Complaint) => [f@2: r2]
        finish()
        """);
  }

  @Test
  void aVolatileStoreIsDoneAtOnceAndAllBeforeIt() {
    optimises("""
        [i0]
        setstatic(i0, Shapes.counter)
        setstatic(1, Promises.shared)
        guard_true(i0) => [f@1: i0]
        setstatic(7, Shapes.counter)
        i1 = getstatic(Promises.shared)
        finish(i1)
        """, """
        [i0]
        setstatic(i0, Shapes.counter)
        setstatic(1, Promises.shared)
        guard_true(i0) => [f@1: i0]
        setstatic(7, Shapes.counter)
        i1 = getstatic(Promises.shared)
        finish(i1)
        """, Promises.class);
  }

  @Test
  void fieldsThatOthersRelyOnAreWrittenAtOnce() {
    optimises("""
        [i0, r1:Object]
        setstatic(i0, Promises.quasi)
        guard_true(i0) => [f@1: i0]
        finish()
        """, """
        [i0, r1:Object]
        setstatic(i0, Promises.quasi)
        guard_true(i0) => [f@1: i0]
        finish()
        """, Promises.class);
  }

  /** An object that is written while it is constructed, but could not stay virtual. */
  @Test
  void immutableFieldsAreWrittenAtOnce() {
    optimises("""
        [i0, r1:Pair]
        guard_nonnull(r1) => [f@1: i0]
        setfield(r1, i0, Pair.tag)
        guard_true(i0) => [f@2: i0]
        finish()
        """, """
        [i0, r1:Pair]
        guard_nonnull(r1) => [f@1: i0]
        setfield(r1, i0, Pair.tag)
        guard_true(i0) => [f@2: i0]
        finish()
        """);
  }

  @Test
  void storingWhatIsThereIsNoStore() {
    optimises("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0]
        i2 = getfield(r1, Node.value)
        setfield(r1, i0, Node.value)
        setfield(r1, i0, Node.value)
        guard_true(i0) => [f@2: i2]
        finish()
        """, """
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0]
        i2 = getfield(r1, Node.value)
        guard_true(i0) => [f@2: i2 ; setfield(r1, i0, Node.value)]
        setfield(r1, i0, Node.value)
        finish()
        """);
  }

  /** Every exit has to carry all that is owed, hence only so many. */
  @Test
  void theOldestIsDoneWhenThereAreTooMany() {
    StringBuilder text = new StringBuilder("""
        loop t
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_lt(40, i2)
        guard_true(i3) => [f@2:]
        """);
    for (int i = 0; i < 30; i++) {
      text.append("setarrayitem(r1, ").append(i).append(", i0, int[])\n");
    }
    Trace out = Optimizer.optimize(Traces.parse(text + "guard_true(i0) => [f@3:]\nfinish()\n"));
    List<Operation> operations = out.operations();
    int guard = operations.size() - 1 - 24 - 1;
    assertThat(operations.get(guard).snapshot().stores()).extracting(o -> o.argument(1)).hasSize(24).doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(operations.subList(0, guard).stream().filter(o -> o.op() == Op.SETARRAYITEM).map(o -> o.argument(1)).toList());
    assertThat(operations.stream().filter(o -> o.op() == Op.SETARRAYITEM)).hasSize(30);
  }

  @Test
  void aTraceThatOwesIsOptimisedAgain() {
    optimises("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0]
        guard_true(i0) => [f@2: i0 ; setfield(r1, v0=Integer{i0}, Node.payload)]
        r2 = new(Node)
        i3 = int_lt(i0, 5)
        guard_true(i3) => [f@3: r2 ; setfield(r2, i0, Node.value)]
        finish()
        """, """
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0]
        guard_true(i0) => [f@2: i0 ; setfield(r1, v0=Integer{i0}, Node.payload)]
        r2 = new(Node)
        i3 = int_lt(i0, 5)
        guard_true(i3) => [f@3: r2 ; setfield(r2, i0, Node.value)]
        finish()
        """);
  }
}
