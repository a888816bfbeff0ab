package dev.clew.codegen;

import static dev.clew.codegen.Build.c;
import static dev.clew.codegen.Build.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.spi.Transfer;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Effects;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Outcome.End;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How traces of a region work together: exits, linked and stitched bridges, loops in loops, budgets, jumps outside. */
class RegionTest {
  /** {@code while (i < n) { if (i is odd) acc += i; else -> guard; i++ }}, and the guard. */
  private static final class Counting {
    final Build b = new Build("counting");
    final Input i = b.input(Kind.INT);
    final Input n = b.input(Kind.INT);
    final Input acc = b.input(Kind.LONG);
    final Operation more = b.guard(Op.GUARD_TRUE, null, List.of(i, n, acc), b.op(Op.INT_LT, i, n));
    final Operation odd = b.guard(Op.GUARD_TRUE, null, List.of(acc, i, n), b.op(Op.INT_AND, i, c(1)));
    final Operation sum = b.op(Op.LONG_ADD, acc, b.op(Op.INT_TO_LONG, i));
    final Trace trace = b.jump(null, b.op(Op.INT_ADD, i, c(1)), n, sum);

    /** Even numbers are taken ten times, and the loop goes on. */
    Trace bridge(Target loop) {
      Build bridge = new Build("even");
      Input bAcc = bridge.input(Kind.LONG);
      Input bi = bridge.input(Kind.INT);
      Input bn = bridge.input(Kind.INT);
      Operation ten = bridge.op(Op.INT_MUL, bi, c(10));
      bridge.op(Op.JUMP, loop, bridge.op(Op.INT_ADD, bi, c(1)), bn, bridge.op(Op.LONG_ADD, bAcc, bridge.op(Op.INT_TO_LONG, ten)));
      return bridge.trace(Trace.Role.BRIDGE);
    }

    static long expected(int n) {
      long acc = 0;
      for (int i = 0; i < n; i++) {
        acc += i % 2 == 0 ? 10L * i : i;
      }
      return acc;
    }
  }

  @Test
  void anExitGetsTheLiveValuesInOrder() {
    Counting counting = new Counting();
    Harness h = new Harness(counting.trace).header(100);
    Outcome o = h.run(List.of(c(3), c(9), dev.clew.trace.Constant.of(5L)));
    assertThat(o.operation()).isSameAs(counting.odd);
    assertThat(o.values()).containsExactly(dev.clew.trace.Constant.of(8L), c(4), c(9));
  }

  /** Found by FuzzTest, seed 57425605427137: bounds were checked as if the label's argument were still the length that it was at first. */
  @Test
  void anArgumentOfALabelIsNotTheLengthItWasAtFirst() {
    Target inner = new Target("inner");
    Build b = new Build("rebound");
    Input array = b.input(int[].class);
    Input n = b.input(Kind.INT);
    Operation length = b.op(Op.ARRAYLEN, array);
    b.op(Op.LABEL, inner, length, n);
    Operation guard = b.guard(Op.GUARD_FALSE, null, List.of(length), b.op(Op.INT_ULT, c(256), length));
    b.guard(Op.GUARD_TRUE, null, List.of(length), b.op(Op.INT_GT, n, c(0)));
    b.op(Op.JUMP, inner, c(-3), b.op(Op.INT_ADD, n, c(-1)));
    Outcome o = new Harness(b.trace(Trace.Role.LOOP)).run(List.of(ref(new int[2]), c(5)));
    assertThat(o.operation()).isSameAs(guard);
    assertThat(o.values()).containsExactly(c(-3));
  }

  @Test
  void aLinkedBridgeComesBackToTheLoop() {
    for (int budget : new int[] {1, 2, 1000}) {
      Counting counting = new Counting();
      Harness h = new Harness(counting.trace).header(budget);
      h.exit(counting.odd).bridge = new Harness(counting.bridge(h.header)).generate().code();
      assertThat(h.run(List.of(c(0), c(100), dev.clew.trace.Constant.of(0L))).values().get(2).bits()).isEqualTo(Counting.expected(100));
    }
  }

  @Test
  void aBridgeLinkedWhileTheLoopRunsIsTaken() {
    Counting counting = new Counting();
    Harness h = new Harness(counting.trace).header(1000);
    CompiledCode linked = new Harness(counting.bridge(h.header)).generate().code();
    Exit odd = new Exit() {
      private int failures;

      @Override
      public Transfer fail(long[] prims, Object[] refs) {
        if (++failures == 3) {
          bridge = linked;
        }
        return linked.run(prims, refs);
      }

      @Override
      public boolean stressed() {
        return false;
      }
    };
    Region region = new Region("r", counting.trace, h.header, h.bridges, h.loops, g -> g == counting.odd ? odd : h.exit(g), t -> false, null, null, h.host, false);
    h.header.code = CodeGenerator.generate(region).code();
    Transfer t = h.header.code.run(new long[] {0, 100, 0}, new Object[0]);
    while (t.kind == Transfer.JUMP) {
      t = ((Header) t.target).code.run(t.prims, t.refs);
    }
    assertThat(t.prims).containsExactly(100, 100, Counting.expected(100));
  }

  @Test
  void aStitchedBridgeIsPartOfTheLoop() {
    for (int limit : new int[] {7900, 200}) {
      Counting counting = new Counting();
      Harness h = new Harness(counting.trace).header(1000);
      h.limit = limit;
      h.bridges.put(counting.odd, counting.bridge(h.header));
      assertThat(h.run(List.of(c(0), c(100), dev.clew.trace.Constant.of(0L))).values().get(2).bits()).isEqualTo(Counting.expected(100));
      assertThat(h.entered).isEqualTo(1);
    }
  }

  @Test
  void theBudgetCountsJumps() {
    Counting counting = new Counting();
    Harness h = new Harness(counting.trace).header(10);
    h.bridges.put(counting.odd, counting.bridge(h.header));
    h.run(List.of(c(0), c(100), dev.clew.trace.Constant.of(0L)));
    assertThat(h.entered).isEqualTo(11);
  }

  @Test
  void anIterationCountsForTheWeightOfItsHeader() {
    Counting counting = new Counting();
    Harness h = new Harness(counting.trace).header(70, 7);
    h.bridges.put(counting.odd, counting.bridge(h.header));
    h.run(List.of(c(0), c(95), dev.clew.trace.Constant.of(0L)));
    assertThat(h.entered).as("as with a budget of 10 and a weight of 1").isEqualTo(10);
    assertThat(h.header.left).as("9 times 10 iterations, and 5 of the last 10").isEqualTo(5 * 7);
  }

  /** {@code for (i) { for (j = 0; j < i; j++) acc += j; }} as two loops of which each jumps to the other. */
  private static Harness nested(int budget, int limit) {
    Header inner = new Header("inner");
    inner.budget = budget;
    Build outer = new Build("outer");
    Input i = outer.input(Kind.INT);
    Input n = outer.input(Kind.INT);
    Input acc = outer.input(Kind.INT);
    Input log = outer.input(int[].class);
    outer.guard(Op.GUARD_TRUE, null, List.of(acc, log), outer.op(Op.INT_LT, i, n));
    Harness h = new Harness(outer.jump(inner, log, n, c(0), acc, i)).header(budget);
    h.limit = limit;
    Build loop = new Build("inner");
    Input log2 = loop.input(int[].class);
    Input n2 = loop.input(Kind.INT);
    Input j = loop.input(Kind.INT);
    Input acc2 = loop.input(Kind.INT);
    Input i2 = loop.input(Kind.INT);
    Operation done = loop.guard(Op.GUARD_TRUE, null, List.of(n2, i2, log2, acc2), loop.op(Op.INT_LT, j, i2));
    h.loops.put(inner, loop.jump(inner, log2, n2, loop.op(Op.INT_ADD, j, c(1)), loop.op(Op.INT_ADD, acc2, j), i2));
    Build back = new Build("back");
    Input n3 = back.input(Kind.INT);
    Input i3 = back.input(Kind.INT);
    Input log3 = back.input(Kind.REF);
    Input acc3 = back.input(Kind.INT);
    back.op(Op.JUMP, h.header, back.op(Op.INT_ADD, i3, c(1)), n3, acc3, log3);
    h.bridges.put(done, back.trace(Trace.Role.BRIDGE));
    return h;
  }

  @Test
  void loopsOfARegionJumpToEachOther() {
    int expected = 0;
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < i; j++) {
        expected += j;
      }
    }
    for (int limit : new int[] {7900, 150, 250}) {
      for (int budget : new int[] {1, 3, 100_000}) {
        Harness h = nested(budget, limit);
        Outcome o = h.run(List.of(c(0), c(20), c(0), ref(new int[0])));
        assertThat(o.values().get(0).asInt()).isEqualTo(expected);
        assertThat(h.entered == 1).isEqualTo(budget > 1000);
        assertThat(h.generated.entries()).containsOnlyKeys(h.header, h.loops.keySet().iterator().next());
      }
    }
  }

  @Test
  void aRegionIsEnteredAtAnyOfItsHeaders() {
    Harness h = nested(100_000, 7900);
    h.generate();
    Target inner = h.loops.keySet().iterator().next();
    Transfer t = h.generated.entries().get(inner).run(new long[] {20, 3, 7, 5}, new Object[] {new int[0]}); // n, j, acc, i
    int expected = 7 + 3 + 4;
    for (int i = 6; i < 20; i++) {
      expected += i * (i - 1) / 2;
    }
    assertThat(h.outcome(t).values().get(0).asInt()).isEqualTo(expected);
  }

  @Test
  void aJumpOutsideReturnsOrCalls() {
    Header other = new Header("other");
    for (boolean callable : new boolean[] {false, true}) {
      Build b = new Build("jumper");
      Input i = b.input(Kind.INT);
      Input r = b.input(Kind.REF);
      Harness h = new Harness(b.jump(other, r, i));
      h.callable = t -> callable && t == other;
      other.code = null;
      Transfer t = h.generate().code().run(new long[] {7}, new Object[] {"x"});
      assertThat(t.kind).isEqualTo(Transfer.JUMP);
      assertThat(t.target).isSameAs(other);
      assertThat(t.prims).containsExactly(7);
      assertThat(t.refs).containsExactly("x");
      other.code = new CompiledCode() {
        @Override
        public Transfer run(long[] prims, Object[] refs) {
          return new Transfer(Transfer.RETURN, null, prims, refs);
        }
      };
      assertThat(h.generated.code().run(new long[] {7}, new Object[] {"x"}).kind).isEqualTo(callable ? Transfer.RETURN : Transfer.JUMP);
    }
  }

  @Test
  void aPlainTargetNeedsNoBudget() {
    Build b = new Build("peeled");
    Input i = b.input(Kind.INT);
    Target target = new Target("loop");
    b.op(Op.LABEL, target, i);
    b.guard(Op.GUARD_TRUE, null, List.of(i), b.op(Op.INT_LT, i, c(1000)));
    Harness h = new Harness(b.jump(target, b.op(Op.INT_ADD, i, c(1))));
    assertThat(h.run(List.of(c(0))).values()).containsExactly(c(1000));
    assertThat(h.generated.entries()).isEmpty();
  }

  @Test
  void aLabelWithAHeaderIsAWayIn() {
    Build b = new Build("peeled");
    Input i = b.input(Kind.INT);
    Header loop = new Header("loop");
    loop.budget = 10;
    Operation doubled = b.op(Op.INT_ADD, i, i);
    b.op(Op.LABEL, loop, doubled);
    b.guard(Op.GUARD_TRUE, null, List.of(doubled), b.op(Op.INT_LT, doubled, c(1000)));
    Harness h = new Harness(b.jump(loop, b.op(Op.INT_ADD, doubled, c(1)))).header(10);
    assertThat(h.run(List.of(c(1))).values()).containsExactly(c(1000));
    assertThat(h.entered).isEqualTo(100);
    assertThat(h.generated.entries()).containsOnlyKeys(h.header, loop);
    assertThat(h.outcome(h.generated.entries().get(loop).run(new long[] {995}, new Object[0])).values()).containsExactly(c(1000));
  }

  @Test
  void jumpsSwapVariables() {
    Build b = new Build("swap");
    Input i = b.input(Kind.INT);
    Input x = b.input(Kind.LONG);
    Input y = b.input(Kind.LONG);
    Input p = b.input(Kind.REF);
    Input q = b.input(Kind.REF);
    b.guard(Op.GUARD_TRUE, null, List.of(x, y, p, q), b.op(Op.INT_GT, i, c(0)));
    Harness h = new Harness(b.jump(null, b.op(Op.INT_SUB, i, c(1)), y, x, q, p)).header(100);
    Outcome o = h.run(List.of(c(3), dev.clew.trace.Constant.of(1L), dev.clew.trace.Constant.of(2L), ref("p"), ref("q")));
    assertThat(o.values()).containsExactly(dev.clew.trace.Constant.of(2L), dev.clew.trace.Constant.of(1L), ref("q"), ref("p"));
  }

  @Test
  void aBridgeMayBeALoopItself() {
    Counting counting = new Counting();
    for (int limit : new int[] {7900, 150}) {
      Harness h = new Harness(counting.trace).header(1000);
      h.limit = limit;
      Build loop = new Build("loop");
      Input acc = loop.input(Kind.LONG);
      Input i = loop.input(Kind.INT);
      Input n = loop.input(Kind.INT);
      loop.guard(Op.GUARD_TRUE, null, List.of(acc), loop.op(Op.INT_LT, i, n));
      loop.op(Op.JUMP, loop.op(Op.LONG_ADD, acc, dev.clew.trace.Constant.of(100L)), loop.op(Op.INT_ADD, i, c(1)), n);
      h.bridges.put(counting.odd, loop.trace(Trace.Role.BRIDGE));
      assertThat(h.run(List.of(c(1), c(10), dev.clew.trace.Constant.of(0L))).values()).containsExactly(dev.clew.trace.Constant.of(801L));
    }
  }

  @Test
  void invalidCodeLeavesAtItsNextCheck() {
    Build b = new Build("checked");
    Input i = b.input(Kind.INT);
    b.guard(Op.GUARD_NOT_INVALIDATED, null, List.of(i));
    Harness h = new Harness(b.finish(i));
    h.assumptions = new Assumptions();
    assertThat(h.run(List.of(c(1))).end()).isEqualTo(End.FINISHED);
    h.assumptions.broken = true;
    assertThat(h.run(List.of(c(1))).end()).isEqualTo(End.GUARD_FAILED);
  }

  @Test
  void stressLeavesToTheExitAndNeverToTheBridge() {
    Counting counting = new Counting();
    Harness h = new Harness(counting.trace).header(100);
    int[] asked = {0};
    h.stress = () -> ++asked[0] == 4;
    h.exit(counting.odd).bridge = new Harness(counting.bridge(h.header)).generate().code();
    Outcome o = h.run(List.of(c(1), c(9), dev.clew.trace.Constant.of(0L)));
    assertThat(o.operation()).isSameAs(counting.odd); // asked at both guards of both iterations
    assertThat(asked[0]).isEqualTo(4);
  }

  private static void raise(Object what) throws Throwable {
    if (what instanceof Throwable t) {
      throw t;
    }
  }

  private static MethodDescr raising() {
    return Build.method(MethodHandles.lookup(), RegionTest.class, "raise");
  }

  @Test
  void exceptionsTravelThroughExitsAndBridges() {
    for (Op op : List.of(Op.GUARD_NO_EXCEPTION, Op.GUARD_EXCEPTION)) {
      for (int form = 0; form < 3; form++) {
        Build b = new Build("raising");
        Input i = b.input(Kind.INT);
        Input what = b.input(Kind.REF);
        b.op(Op.CALL, raising(), what);
        Operation guard = b.guard(op, op == Op.GUARD_EXCEPTION ? TypeDescr.of(IllegalStateException.class) : null, List.of(i, what));
        Harness h = new Harness(b.finish(i));
        if (form == 1) {
          h.bridges.put(guard, h.leavingBridge(guard));
        } else if (form == 2) {
          h.exit(guard).bridge = new Harness(h.leavingBridge(guard)).generate().code();
        }
        Throwable expected = new IllegalStateException();
        Throwable other = new java.io.IOException();
        boolean normal = op == Op.GUARD_NO_EXCEPTION;
        assertThat(h.run(List.of(c(5), ref("nothing"))).end()).isEqualTo(normal ? End.FINISHED : End.GUARD_FAILED);
        assertThat(h.run(List.of(c(5), ref("nothing"))).exception()).isNull();
        assertThat(h.run(List.of(c(5), ref(expected))).exception()).isSameAs(normal ? expected : null);
        Outcome o = h.run(List.of(c(5), ref(other)));
        assertThat(o.exception()).isSameAs(other);
        assertThat(o.values()).containsExactly(c(5), ref(other));
      }
    }
  }

  @Test
  void theCaughtExceptionIsAValue() {
    Build b = new Build("caught");
    Input what = b.input(Kind.REF);
    b.op(Op.CALL, raising(), what);
    Operation caught = b.guard(Op.GUARD_EXCEPTION, TypeDescr.of(IllegalStateException.class), List.of());
    Operation message = b.op(Op.CALL, Build.method(MethodHandles.lookup(), Throwable.class, "getMessage"), caught);
    b.guard(Op.GUARD_NO_EXCEPTION, null, List.of());
    Harness h = new Harness(b.finish(message));
    assertThat(h.run(List.of(ref(new IllegalStateException("why")))).values()).containsExactly(ref("why"));
  }

  @Test
  void aBridgeWithWrongInputsIsRefused() {
    Counting counting = new Counting();
    Harness h = new Harness(counting.trace).header(1);
    Build bridge = new Build("wrong");
    bridge.input(Kind.INT);
    h.bridges.put(counting.odd, bridge.finish());
    assertThatThrownBy(h::generate).isInstanceOfSatisfying(CodegenException.class, e -> assertThat(e.reason()).isEqualTo(AbortReason.INTERNAL_ERROR));
  }

  @Test
  void deadOperationsGetNoCode() {
    Build b = new Build("dead");
    Input i = b.input(Kind.INT);
    b.op(Op.INT_MUL, b.op(Op.INT_ADD, i, c(1)), i);
    b.op(Op.CALL_PURE, new MethodDescr("Math.abs", MethodDescr.Dispatch.HANDLE, null, MethodHandles.identity(int.class), Effects.NONE, true), i);
    Harness h = new Harness(b.finish(new Value[] {i}));
    h.generate();
    assertThat(h.generated.methodSizes().get("dead")).isLessThan(20);
  }
}
