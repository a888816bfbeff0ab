package dev.clew.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.testing.Frame;
import dev.clew.testing.Shapes;
import dev.clew.testing.Shapes.Box;
import dev.clew.testing.Shapes.Node;
import dev.clew.testing.Traces;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ExecutorTest {
  private static final EnumSet<Op> EXERCISED = EnumSet.noneOf(Op.class);

  /** Hygiene: a new row of the table needs a test here, or in {@link ScalarMeaning} if it is scalar. */
  @AfterAll
  static void everyRowIsExercised() {
    EXERCISED.addAll(ScalarMeaning.ALL.keySet());
    assertThat(EnumSet.complementOf(EXERCISED)).as("operations without an executor test").isEmpty();
  }

  private static Outcome run(String text, Object... inputs) {
    Trace trace = Traces.parse("loop test\n" + text);
    trace.operations().forEach(o -> EXERCISED.add(o.op()));
    TraceVerifier.verify(trace);
    return Executor.run(trace, Traces.inputs(trace, inputs), 1000);
  }

  private static Object finish(String text, Object... inputs) {
    Outcome outcome = run(text, inputs);
    assertThat(outcome.end()).isEqualTo(Outcome.End.FINISHED);
    Constant c = outcome.values().get(0);
    return c.kind() == Kind.REF ? c.object() : c.kind() == Kind.INT ? (Object) c.asInt() : (Object) c.bits();
  }

  private static void assertGuard(String guard, Object holds, Object fails) {
    String text = """
        [%s]
        %s => [run@1: %s]
        finish()
        """.formatted(holds instanceof Integer ? "i0" : "r0", guard, holds instanceof Integer ? "i0" : "r0");
    assertThat(run(text, holds).end()).isEqualTo(Outcome.End.FINISHED);
    Outcome failed = run(text, fails);
    assertThat(failed.end()).isEqualTo(Outcome.End.GUARD_FAILED);
    assertThat(failed.operation().op().isGuard()).isTrue();
    assertThat(failed.values()).isEqualTo(List.of(fails instanceof Integer i ? Constant.of((int) i) : Constant.of(fails)));
  }

  @Test
  void narrowFieldsKeepTheLowBits() {
    String text = """
        [r0:Box, i1]
        setfield(r0, i1, Box.%1$s)
        i2 = getfield(r0, Box.%1$s)
        finish(i2)
        """;
    assertThat(finish(text.formatted("b"), new Box(), 300)).isEqualTo(44);
    assertThat(finish(text.formatted("c"), new Box(), -1)).isEqualTo(65535);
    assertThat(finish(text.formatted("s"), new Box(), 40000)).isEqualTo(40000 - 65536);
    assertThat(finish(text.formatted("z"), new Box(), 2)).isEqualTo(0);
    assertThat(finish(text.formatted("i"), new Box(), 300)).isEqualTo(300);
  }

  @Test
  void narrowElementsKeepTheLowBits() {
    String text = """
        [r0, i1]
        setarrayitem(r0, 1, i1, %1$s[])
        i2 = getarrayitem(r0, 1, %1$s[])
        finish(i2)
        """;
    assertThat(finish(text.formatted("byte"), new byte[2], 300)).isEqualTo(44);
    assertThat(finish(text.formatted("char"), new char[2], -1)).isEqualTo(65535);
    assertThat(finish(text.formatted("short"), new short[2], 40000)).isEqualTo(40000 - 65536);
    assertThat(finish(text.formatted("boolean"), new boolean[2], 3)).isEqualTo(1);
    assertThat(finish(text.formatted("int"), new int[2], 300)).isEqualTo(300);
  }

  @Test
  void wideFieldsAndElementsKeepTheirBits() {
    assertThat(finish("""
        [r0:Box, r1, f2, d3]
        setfield(r0, f2, Box.f)
        f4 = getfield(r0, Box.f)
        d5 = float_to_double(f4)
        setarrayitem(r1, 0, d5, double[])
        d6 = getarrayitem(r1, 0, double[])
        d7 = double_add(d6, d3)
        setfield(r0, d7, Box.d)
        d8 = getfield(r0, Box.d)
        j9 = double_to_long(d8)
        setfield(r0, j9, Box.j)
        j10 = getfield(r0, Box.j)
        finish(j10)
        """, new Box(), new double[1], 1.5f, 40.5)).isEqualTo(42L);
  }

  @Test
  void staticFields() {
    Shapes.last = "old";
    assertThat(finish("""
        [i0]
        r1 = getstatic(Shapes.last)
        setstatic(r1, Shapes.last)
        setstatic(i0, Shapes.counter)
        i2 = getstatic(Shapes.counter)
        finish(i2)
        """, 7)).isEqualTo(7);
    assertThat(Shapes.counter).isEqualTo(7);
    assertThat(Shapes.last).isEqualTo("old");
  }

  @Test
  void allocations() {
    Object made = finish("""
        [i0]
        r1 = new(Node)
        r2 = new_array(i0, Object[])
        setarrayitem(r2, 1, r1, Object[])
        setfield(r1, r2, Node.payload)
        finish(r1)
        """, 2);
    assertThat(made).isInstanceOf(Node.class);
    assertThat((Object[]) ((Node) made).payload).containsExactly(null, made);
  }

  @Test
  void questionsAboutReferences() {
    String text = """
        [r0, r1]
        i2 = ref_eq(r0, r1)
        i3 = ref_ne(r0, r1)
        i4 = instanceof(r0, Box)
        i5 = int_shl(i3, 1)
        i6 = int_shl(i4, 2)
        i7 = int_or(i2, i5)
        i8 = int_or(i7, i6)
        finish(i8)
        """;
    Box box = new Shapes.WideBox();
    assertThat(finish(text, box, box)).isEqualTo(0b101);
    assertThat(finish(text, box, "other")).isEqualTo(0b110);
    assertThat(finish(text, null, null)).isEqualTo(0b001);
    assertThat(finish(text, "no box", null)).isEqualTo(0b010);
    assertThat(finish("[r0]\ni1 = arraylen(r0)\nfinish(i1)", (Object) new char[5])).isEqualTo(5);
  }

  @Test
  void guards() {
    assertGuard("guard_true(i0)", 2, 0);
    assertGuard("guard_false(i0)", 0, -1);
    assertGuard("guard_value(i0, 5)", 5, 6);
    assertGuard("guard_value(r0, @program)", Shapes.CONSTANTS.get(0), "other");
    assertGuard("guard_class(r0, Box)", new Box(), new Shapes.WideBox());
    assertGuard("guard_class(r0, Box)", new Box(), null);
    assertGuard("guard_nonnull(r0)", "x", null);
    assertGuard("guard_isnull(r0)", null, "x");
  }

  @Test
  void floatsAreGuardedByTheirBits() {
    String text = """
        [d0]
        guard_value(d0, 0.0) => [run@1:]
        finish()
        """;
    assertThat(run(text, 0.0).end()).isEqualTo(Outcome.End.FINISHED);
    assertThat(run(text, -0.0).end()).isEqualTo(Outcome.End.GUARD_FAILED);
  }

  @Test
  void callsPassAndReturnNarrowTypes() {
    assertThat(finish("""
        [i0]
        i1 = call(i0, 65, 3, 1, Callees.narrow)
        i2 = call_pure(i1, 2, Callees.mix)
        finish(i2)
        """, 10)).isEqualTo(75 * 31);
  }

  @Test
  void aCallThatRaisesLeavesAtItsGuardWithTheException() {
    String text = """
        [i0]
        call(i0, Callees.check)
        guard_no_exception() => [run@1: i0]
        finish(i0)
        """;
    assertThat(finish(text, 3)).isEqualTo(3);
    Outcome failed = run(text, -3);
    assertThat(failed.end()).isEqualTo(Outcome.End.GUARD_FAILED);
    assertThat(failed.exception()).isInstanceOf(Shapes.Complaint.class).hasMessage("negative: -3");
    assertThat(failed.prims()).containsExactly(-3);
    assertThat(failed.refs()).containsExactly(failed.exception());
  }

  @Test
  void theValueOfACallThatRaisedIsZero() {
    String text = """
        [i0]
        i1 = call_pure(7, i0, Callees.quotient)
        guard_no_exception() => [run@1: i1]
        finish(i1)
        """;
    assertThat(finish(text, 2)).isEqualTo(3);
    assertThat(run(text, 0).values()).containsExactly(Constant.of(0));
  }

  @Test
  void anExpectedExceptionIsTakenAndGiven() {
    String text = """
        [i0]
        call(i0, Callees.check)
        r1 = guard_exception(Complaint) => [run@1: i0]
        finish_raise(r1)
        """;
    Outcome raised = run(text, -3);
    assertThat(raised.end()).isEqualTo(Outcome.End.RAISED);
    assertThat(raised.exception()).hasMessage("negative: -3");
    Outcome normal = run(text, 3);
    assertThat(normal.end()).isEqualTo(Outcome.End.GUARD_FAILED);
    assertThat(normal.refs()).containsExactly((Object) null);
    Outcome other = run("""
        [r0]
        i1 = call(r0, Callees.sum)
        r2 = guard_exception(Complaint) => [run@1:]
        finish_raise(r2)
        """, (Object) null);
    assertThat(other.exception()).isInstanceOf(NullPointerException.class);
  }

  @Test
  void jumpsRebindAllInputsAtOnce() {
    Outcome outcome = run("""
        [i0, i1, i2]
        i3 = int_gt(i2, 0)
        guard_true(i3) => [run@1: i0, i1]
        i4 = int_sub(i2, 1)
        jump(i1, i0, i4)
        """, 10, 20, 3);
    assertThat(outcome.prims()).containsExactly(20, 10);
  }

  @Test
  void labelsAreJumpedToFromInside() {
    Outcome outcome = run("""
        [i0, i1]
        i2 = int_mul(i1, 100)
        label(i0) @inner
        i3 = int_gt(i0, 0)
        guard_true(i3) => [run@1: i0, i2]
        i4 = int_sub(i0, 1)
        jump(i4) -> @inner
        """, 3, 2);
    assertThat(outcome.prims()).containsExactly(0, 200);
  }

  @Test
  void jumpsElsewhereEndTheRun() {
    Outcome outcome = run("[i0, r1]\njump(i0, r1) -> @elsewhere", 3, "x");
    assertThat(outcome.end()).isEqualTo(Outcome.End.JUMPED);
    assertThat(outcome.operation().target().name()).isEqualTo("elsewhere");
    assertThat(outcome.values()).containsExactly(Constant.of(3), Constant.of("x"));
  }

  @Test
  void stepsRunOut() {
    Outcome outcome = run("[i0]\njump(i0)", 3);
    assertThat(outcome.end()).isEqualTo(Outcome.End.STEPS_EXHAUSTED);
    assertThat(outcome.steps()).isEqualTo(1000);
  }

  @Test
  void hintsDoNothing() {
    assertThat(finish("""
        [r0]
        merge_point("fib.scm:12")
        record_exact_class(r0, Box)
        guard_not_invalidated() => [run@1:]
        finish(r0)
        """, "x")).isEqualTo("x");
  }

  @Test
  void leavingEarlyIsUpToTheCallerExceptAtExceptionGuards() {
    Trace trace = Traces.parse("""
        loop test
        [i0]
        call(i0, Callees.check)
        guard_no_exception() => [run@1:]
        guard_not_invalidated() => [run@2: i0]
        finish()
        """);
    Outcome outcome = Executor.run(trace, new long[] {4}, new Object[0], 100);
    assertThat(outcome.end()).isEqualTo(Outcome.End.FINISHED);
    Outcome left = Executor.run(trace, Traces.inputs(trace, 4), 100, guard -> true);
    assertThat(left.operation().op()).isEqualTo(Op.GUARD_NOT_INVALIDATED);
    assertThat(left.prims()).containsExactly(4);
  }

  @Test
  void aMissingGuardIsReportedWithTheOperation() {
    assertThatThrownBy(() -> run("[r0:Box]\ni1 = getfield(r0, Box.i)\nfinish(i1)", (Object) null))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("operation 0, getfield").hasMessageContaining("null");
  }

  @Test
  void effectsThatLieAreReported() {
    MethodDescr honest = Traces.symbols().method("Callees.check");
    MethodDescr liar = new MethodDescr("liar", MethodDescr.Dispatch.HANDLE, null, honest.handle(), Effects.NONE, false);
    Execution execution = new Execution();
    assertThatThrownBy(() -> execution.step(Operation.of(Op.CALL, liar, Constant.of(-1)))).isInstanceOf(IllegalStateException.class).hasMessageContaining("liar");
  }

  @Test
  void foldingCoversReferencesAndElidableCalls() {
    Symbols symbols = Traces.symbols();
    assertThat(Executor.fold(Op.ARRAYLEN, null, Constant.of(new int[3]))).isEqualTo(Constant.of(3));
    assertThat(Executor.fold(Op.ARRAYLEN, null, Constant.NULL)).isNull();
    assertThat(Executor.fold(Op.INSTANCEOF, TypeDescr.of(Box.class), Constant.of(new Box()))).isEqualTo(Constant.of(1));
    assertThat(Executor.fold(Op.CALL_PURE, symbols.method("Callees.mix"), Constant.of(1), Constant.of(8))).isEqualTo(Constant.of(30));
    assertThat(Executor.fold(Op.CALL_PURE, symbols.method("Callees.quotient"), Constant.of(1), Constant.of(0))).isNull();
    assertThat(Executor.fold(Op.INT_ADD, null, Constant.of(1), new Input(Kind.INT, null))).isNull();
    assertThat(Executor.fold(Op.NEW, TypeDescr.of(Box.class))).isNull();
  }

  @Test
  void virtualBoxesOfASnapshotComeBackAsBoxes() {
    Outcome outcome = run("""
        [i0, d1]
        guard_true(i0) => [run@2: v0=Integer{i0}, v1=Double{d1}, v2=Object[]{v0, v3=Byte{300}}]
        finish()
        """, 0, 1.5);
    List<Constant> values = Frame.of(outcome).get(0).values();
    assertThat(values.get(0).object()).isEqualTo(0);
    assertThat(values.get(1).object()).isEqualTo(1.5);
    assertThat((Object[]) values.get(2).object()).containsExactly(0, (byte) 44);
  }

  @Test
  void virtualsOfASnapshotComeBackAsAGraph() {
    Outcome outcome = run("""
        [i0]
        guard_true(i0) => [run@2: v0=Node{next=v0, value=i0, payload=v1=Object[]{v0, null}}, v1 | main@1: v0, 7]
        finish()
        """, 0);
    List<Frame> frames = Frame.of(outcome);
    assertThat(frames).extracting(Frame::point).containsExactly("run@2", "main@1");
    Node node = (Node) frames.get(0).values().get(0).object();
    assertThat(node.next).isSameAs(node);
    assertThat(node.value).isZero();
    assertThat((Object[]) node.payload).containsExactly(node, null);
    assertThat(frames.get(0).values().get(1).object()).isSameAs(node.payload);
    assertThat(frames.get(1).values()).containsExactly(Constant.of((Object) node), Constant.of(7));
  }
}
