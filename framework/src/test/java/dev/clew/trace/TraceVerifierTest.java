package dev.clew.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.testing.Callees;
import dev.clew.testing.Shapes;
import dev.clew.testing.Traces;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One broken trace for each rule: written as text where the parser lets the mistake through, built by hand where it does not. */
class TraceVerifierTest {
  private static final Input INT = new Input(Kind.INT, null);
  private static final Input REF = new Input(Kind.REF, null);
  private static final Operation END = Operation.of(Op.FINISH, null);

  private static void assertInvalid(String rule, int index, Operation... operations) {
    Trace trace = new Trace("broken", Trace.Role.LOOP, List.of(INT, REF), List.of(operations), List.of());
    assertThatThrownBy(() -> TraceVerifier.verify(trace))
        .isInstanceOfSatisfying(InvalidTraceException.class, e -> assertThat(e.index()).isEqualTo(index))
        .hasMessageContaining(rule)
        .hasMessageContaining("loop broken\n[i0, r1]\n");
  }

  private static Snapshot snapshot(Value... values) {
    return new Snapshot(new Snapshot.NamedPoint("run@1"), values, null);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
      "int_neg(i0)                                     | the trace ends without a jump or finish",
      "finish();finish()                               | operations follow the end of the trace",
      "j2 = int_to_long(r1);finish()                   | argument 0 is to be INT but is REF",
      "i2 = int_add(i0, 1L);finish()                   | argument 1 is to be INT but is LONG",
      "setfield(r1, 1L, Box.i);finish()                | argument 1 is to be INT but is LONG",
      "setarrayitem(r1, 0, i0, long[]);finish()        | argument 2 is to be LONG but is INT",
      "i2 = getfield(r1, Shapes.counter);finish()      | the field is static",
      "setstatic(1, Box.i);finish()                    | the field is not static",
      "r2 = new(Object);finish()                       | the type is not blank-allocatable",
      "i2 = call_pure(i0, Callees.mix);finish()        | takes 2 arguments, has 1",
      "i2 = call_pure(i0, r1, Callees.mix);finish()    | argument 1 is to be INT but is REF",
      "call(i0, Callees.check);finish()                | a call that may raise is not followed by an exception guard",
      "guard_no_exception() => [a@1:];finish()         | an exception guard without a call before it",
      "i2 = call_pure(1, i0, Callees.quotient);r3 = guard_exception(ArithmeticException) => [a@1: i2];finish(i2) | argument is not defined before",
      "guard_value(i0, i0) => [a@1:];finish()          | the value to compare with is not constant",
      "guard_value(i0, 1L) => [a@1:];finish()          | argument 1 is to be INT but is LONG",
      "guard_true(i0) => [a@1: v0=Node{value=r1}];finish() | content 0 of a virtual is to be INT but is REF",
      "guard_true(i0) => [a@1: v0=int[]{1L}];finish()  | content 0 of a virtual is to be INT but is LONG",
      "guard_true(i0) => [a@1: v0=Long{i0}];finish()   | a virtual box has not one primitive of its kind as content",
      "guard_true(i0) => [a@1: v0=Node{Box.i=1}];finish() | a virtual has a field of another class",
      "guard_true(i0) => [a@1: , setfield(r1, 1L, Node.value)];finish() | argument 1 is to be INT but is LONG",
      "guard_true(i0) => [a@1: , setfield(r1, i0, Shapes.counter)];finish() | the field is static",
      "guard_true(i0) => [a@1: , setarrayitem(r1, r1, i0, int[])];finish() | argument 1 is to be INT but is REF",
      "guard_true(i0) => [a@1: v0=Node{} , setfield(v0, i0, Node.value)];finish() | a snapshot owes a store into a virtual",
      "guard_true(i0) => [a@1: , setfield(r1, v0=Node{value=r1}, Node.next)];finish() | content 0 of a virtual is to be INT but is REF",
      "label(i0) @x;label(r1) @x;jump(r1) -> @x        | two labels with the same target",
      "label(i0, i0) @x;jump(i0, i0) -> @x             | a label rebinds a value twice",
      "label(7) @x;jump(i0) -> @x                      | a label rebinds a constant",
      "label(i0) @x;jump(r1) -> @x                     | argument 0 is to be INT but is REF",
      "jump(i0)                                        | takes 2 arguments, has 1",
      "jump(r1, i0)                                    | argument 0 is to be INT but is REF",
      "finish(i0, r1)                                  | more than one value to return",
      "finish_raise(i0)                                | argument 0 is to be REF but is INT",
  })
  void rulesOnTracesThatCanBeWritten(String operations, String rule) {
    Trace trace = Traces.parse("loop t\n[i0, r1]\n" + operations.replace(";", "\n").replace(" , set", " ; set"));
    assertThatThrownBy(() -> TraceVerifier.verify(trace)).isInstanceOf(InvalidTraceException.class).hasMessageContaining(": " + rule);
  }

  @Test
  void inputsAreDistinctAndNotVoid() {
    Trace twice = new Trace("t", Trace.Role.LOOP, List.of(INT, INT), List.of(END), List.of());
    assertThatThrownBy(() -> TraceVerifier.verify(twice)).isInstanceOf(InvalidTraceException.class).hasMessageContaining("an input stands twice");
    Trace ofVoid = new Trace("t", Trace.Role.LOOP, List.of(new Input(Kind.VOID, null)), List.of(END), List.of());
    assertThatThrownBy(() -> TraceVerifier.verify(ofVoid)).isInstanceOf(InvalidTraceException.class).hasMessageContaining("an input is void");
  }

  @Test
  void thereAreOperations() {
    assertInvalid("there are no operations", -1);
  }

  @Test
  void argumentsAreDefinedBefore() {
    Operation later = Operation.of(Op.INT_NEG, null, INT);
    assertInvalid("operation 0, i2 = int_neg(i?): argument is not defined before", 0, Operation.of(Op.INT_NEG, null, later), later, END);
    assertInvalid("argument is not defined before", 0, Operation.of(Op.FINISH, null, new Input(Kind.INT, null)));
    assertInvalid("argument missing", 0, Operation.of(Op.FINISH, null, new Value[] {null}));
  }

  @Test
  void anOperationStandsOnce() {
    Operation o = Operation.of(Op.INT_NEG, null, INT);
    assertInvalid("the operation stands twice", 1, o, o, END);
  }

  @Test
  void voidIsNoArgument() {
    Operation store = Operation.of(Op.SETSTATIC, Shapes.field(Shapes.class, "counter"), INT);
    assertInvalid("argument is void", 1, store, Operation.of(Op.FINISH, null, store));
  }

  @Test
  void virtualsStandOnlyInSnapshots() {
    Virtual v = new Virtual(TypeDescr.of(Shapes.Node.class), List.of());
    v.fill();
    assertInvalid("argument is a virtual", 0, Operation.of(Op.FINISH, null, v));
  }

  @Test
  void virtualsAreFilled() {
    Virtual v = new Virtual(TypeDescr.of(Shapes.Node.class), List.of());
    assertInvalid("a virtual without contents", 0, Operation.guard(Op.GUARD_TRUE, null, snapshot(v), INT), END);
    Virtual half = new Virtual(TypeDescr.of(int[].class), List.of());
    half.fill();
    assertInvalid("half array, half object", 0, Operation.guard(Op.GUARD_TRUE, null, snapshot(half), INT), END);
    Virtual wrong = new Virtual(TypeDescr.of(Shapes.Node.class), List.of());
    wrong.fill(INT);
    assertInvalid("not one value for each field", 0, Operation.guard(Op.GUARD_TRUE, null, snapshot(wrong), INT), END);
  }

  @Test
  void descriptorsAreOfTheRowsClass() {
    assertInvalid("the descriptor is no FieldDescr", 0, Operation.of(Op.GETFIELD, null, REF), END);
    assertInvalid("the descriptor is no TypeDescr", 0, Operation.of(Op.NEW, Callees.MIX), END);
    assertInvalid("a descriptor where none belongs", 0, Operation.of(Op.INT_NEG, Callees.MIX, INT), END);
  }

  @Test
  void guardsAndOnlyGuardsHaveSnapshots() {
    assertInvalid("the guard has no snapshot", 0, Operation.of(Op.GUARD_TRUE, null, INT), END);
    assertInvalid("a snapshot, but no guard", 0, Operation.guard(Op.INT_NEG, null, snapshot(), INT), END);
    assertInvalid("a frame without a place", 0, Operation.guard(Op.GUARD_TRUE, null, new Snapshot(null, new Value[0], null), INT), END);
  }

  @Test
  void snapshotValuesAreDefinedBefore() {
    Operation later = Operation.of(Op.INT_NEG, null, INT);
    assertInvalid("a value of the snapshot is not defined before", 0, Operation.guard(Op.GUARD_TRUE, null, snapshot(later), INT), later, END);
    Virtual v = new Virtual(TypeDescr.of(int[].class), null);
    v.fill(later);
    assertInvalid("a value of the snapshot is not defined before", 0, Operation.guard(Op.GUARD_TRUE, null, snapshot(v), INT), later, END);
    Operation self = Operation.guard(Op.GUARD_EXCEPTION, TypeDescr.of(Shapes.Complaint.class), snapshot(), new Value[0]);
    Operation inCaller = Operation.guard(Op.GUARD_TRUE, null, new Snapshot(new Snapshot.NamedPoint("a"), new Value[0], snapshot(self)), INT);
    assertInvalid("a value of the snapshot is not defined before", 0, inCaller, END);
  }

  @Test
  void whatASnapshotOwesAreStoresOfValuesDefinedBefore() {
    Operation later = Operation.of(Op.INT_NEG, null, INT);
    Operation late = Operation.of(Op.SETSTATIC, Shapes.field(Shapes.class, "counter"), later);
    assertInvalid("a value of the snapshot is not defined before", 0, owing(late), later, END);
    assertInvalid("the snapshot owes something that is no store", 0, owing(Operation.of(Op.INT_NEG, null, INT)), END);
    assertInvalid("takes 2 arguments, has 1", 0, owing(Operation.of(Op.SETFIELD, Shapes.field(Shapes.Node.class, "value"), REF)), END);
    assertInvalid("the descriptor is no FieldDescr", 0, owing(Operation.of(Op.SETSTATIC, null, INT)), END);
  }

  @Test
  void whatASnapshotKeepsIsDefinedBeforeAndNoVirtual() {
    Operation later = Operation.of(Op.INT_NEG, null, INT);
    assertInvalid("a value kept for a bridge is not defined before", 0, keeping(later), later, END);
    Virtual v = new Virtual(TypeDescr.of(Shapes.Node.class), List.of());
    v.fill();
    assertInvalid("a value kept for a bridge is a virtual", 0, keeping(v), END);
  }

  @Test
  void onlyTheInnermostFrameOwesAndKeeps() {
    Operation store = Operation.of(Op.SETSTATIC, Shapes.field(Shapes.class, "counter"), INT);
    for (Operation inner : List.of(owing(store), keeping(INT))) {
      Snapshot outer = new Snapshot(new Snapshot.NamedPoint("run@2"), new Value[0], inner.snapshot());
      assertInvalid("a calling frame owes stores, or keeps values", 0, Operation.guard(Op.GUARD_TRUE, null, outer, INT), END);
    }
  }

  private static Operation owing(Operation store) {
    return Operation.guard(Op.GUARD_TRUE, null, new Snapshot(new Snapshot.NamedPoint("run@1"), new Value[0], null, List.of(store)), INT);
  }

  private static Operation keeping(Value v) {
    return Operation.guard(Op.GUARD_TRUE, null, new Snapshot(new Snapshot.NamedPoint("run@1"), new Value[0], null, List.of(), List.of(v), null), INT);
  }

  @Test
  void arityIsTheRows() {
    assertInvalid("takes 2 arguments, has 1", 0, Operation.of(Op.INT_ADD, null, INT), END);
  }

  @Test
  void virtualsMayBeCyclicAndLabelsMayBeJumpedTo() {
    Trace trace = Traces.parse("""
        loop t
        [i0, r1:Node]
        label(i0) @x
        i2 = call_pure(1, i0, Callees.quotient)
        guard_no_exception() => [a@1: v0=Node{next=v0, payload=r1}, i2]
        jump(i2) -> @x
        """);
    assertThatCode(() -> TraceVerifier.verify(trace)).doesNotThrowAnyException();
  }
}
