package dev.clew.testkit;

import static dev.clew.testkit.ClewAssertions.assertThatTrace;
import static dev.clew.testkit.ClewAssertions.assertThatTraces;
import static dev.clew.testkit.Count.atLeast;
import static dev.clew.testkit.Count.atMost;
import static dev.clew.testkit.Count.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.Clew;
import dev.clew.trace.Op;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each assertion, on a trace for which it holds and on one for which it does not. */
class TraceAssertTest {
  /** Runs a program of {@code Counting}, and checks something of its loop. */
  private static void loop(String code, Consumer<TraceAssert> checks) throws Exception {
    try (Clew jit = Guests.jit()) {
      Guests.counting(jit).call("run", code, 200);
      checks.accept(assertThatTraces(jit).loopAt(code + "@0"));
    }
  }

  private static void fails(String code, Consumer<TraceAssert> check, String... words) throws Exception {
    loop(code, t -> assertThatThrownBy(() -> check.accept(t)).isInstanceOf(AssertionError.class).message().contains(words));
  }

  @Test
  void aLoopOfArithmeticHasNothingToFear() throws Exception {
    loop("ccj", t -> t.hasNoAllocations().hasNoBoxing().hasNoResidualCalls().hasNoTypeGuards().hasNoRepeatedTypeGuards().hasNoArrayAccess().hasNoAccessTo("Cell").hasGuards(exactly(1))
        .hasOperations(atMost(8)).hasOperations(exactly(4), Op.INT_ADD));
  }

  @Test
  void allocationsAreCountedAndShown() throws Exception {
    loop("kcj", t -> t.hasAllocations(exactly(1)));
    fails("kcj", TraceAssert::hasNoAllocations, "the loop part of \"kcj@0\": has allocations", "expected: none", "found:    1", "  >> r", "= new_array(", "-- kcj@0\n     i", "-- kcj@1");
  }

  @Test
  void boxesAreAllocationsAndCallsAndBoxing() throws Exception {
    loop("bcj", t -> t.hasAllocations(exactly(1)).hasResidualCalls(exactly(1)).hasCallsTo("Integer.valueOf", exactly(1)));
    fails("bcj", TraceAssert::hasNoBoxing, "has boxing or unboxing", ">> r", "= call_pure(i", "Integer.valueOf)");
  }

  @Test
  void callsAreCounted() throws Exception {
    loop("pcj", t -> t.hasResidualCalls(exactly(1)).hasCallsTo("Counting.print", exactly(1)).hasNoAllocations());
    fails("pcj", TraceAssert::hasNoResidualCalls, "has residual calls", "Counting.print");
    fails("pcj", t -> t.hasCallsTo("Counting.print", atLeast(2)), "too few calls of Counting.print", "expected: at least 2");
  }

  @Test
  void guardsAndOperationsAreCounted() throws Exception {
    fails("ocj", t -> t.hasGuards(atMost(1)), "too many guards", "found:    2", ">> guard_");
    fails("ocj", t -> t.hasOperations(atMost(3)), "too many operations");
    fails("ocj", t -> t.hasOperations(Count.none(), Op.INT_AND), "has [int_and] operations");
  }

  @Test
  void accessToMemoryIsSeen() throws Exception {
    loop("kcj", t -> t.hasNoAccessTo("Counting$Cell"));
    fails("kcj", t -> t.hasNoAccessTo("Counting.kept"), "has accesses to Counting.kept", ">> setstatic(");
    fails("kcj", t -> t.hasNoAccessTo("Counting"), "has accesses to Counting");
  }

  @Test
  void whatALoopCarriesIsNamedByKind() throws Exception {
    loop("cj", t -> t.carries("i", "r", "i"));
    loop("cj", t -> t.carries("i", "r:Counting$Cell", "i"));
    fails("cj", t -> t.carries("i", "i"), "other values are carried", "expected: [i, i]", "found:    [i, r:Counting$Cell, i]");
    fails("cj", t -> t.carries("i", "r:Counting$OtherCell", "i"), "[i, r:Counting$OtherCell, i]");
  }

  @Test
  void anInstructionIsAPartOfTheTrace() throws Exception {
    loop("ocj", t -> {
      t.at("ocj@0").hasGuards(exactly(1)).hasOperations(exactly(1), Op.INT_AND);
      t.at("ocj@1").hasGuards(Count.none()).hasOperations(exactly(2), Op.INT_ADD);
      t.between("ocj@0", "ocj@2").hasOperations(exactly(1), Op.INT_AND).hasOperations(exactly(3), Op.INT_ADD).hasOperations(Count.none(), Op.JUMP);
    });
    fails("ocj", t -> t.at("ocj@1").hasOperations(Count.none()), "the loop part of \"ocj@0\" at \"ocj@1\"", "-- ocj@1");
    fails("ocj", t -> t.at("ocj@9"), "does not pass \"ocj@9\"", "[ocj@");
  }

  @Test
  void fragmentsBindNamesAndSkip() throws Exception {
    loop("ccj", t -> t.matchesFragment("""
        [n, cell, sum]
        next = int_add(n, -1)
        ...
        jump(last, cell, total)
        """).matchesFragment("""
        a = int_add(n, -1)
        s = int_add(sum, a)
        b = int_add(n, -2)
        """).doesNotMatchFragment("""
        a = int_add(n, -1)
        s = int_add(sum, sum)
        """).doesNotMatchFragment("""
        a = int_add(n, -1)
        b = int_add(n, -2)
        """));
    fails("ccj", t -> t.matchesFragment("a = int_add(n, -1)\n...\nb = int_mul(a, a)"), "the fragment does not match", "nothing that fits the line: b = int_mul(a, a)");
    fails("ccj", t -> t.doesNotMatchFragment("guard_true(...)"), "the fragment matches");
  }

  @Test
  void fragmentsThatCannotBeReadAreRefused() throws Exception {
    loop("cj", t -> {
      assertThatThrownBy(() -> t.matchesFragment("a = int_add(n, 1)\nint_add n")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("line 2 of the fragment cannot be read: int_add n");
      assertThatThrownBy(() -> t.matchesFragment("a = int_plus(n, 1)")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("names no operation: int_plus");
    });
  }

  @Test
  void aTraceIsJudgedAsRecordedToo() throws Exception {
    try (Clew jit = Guests.jit()) {
      Guests.counting(jit).call("run", "fcj", 200);
      var compiled = jit.traces().get(0);
      assertThatTrace(compiled.recorded()).hasOperations(atLeast(1), Op.GETFIELD);
      assertThat(Part.of(compiled.optimised()).locations()).contains("fcj@1");
    }
  }

  @Test
  void aDescriptionIsKept() throws Exception {
    fails("kcj", t -> t.as("the inner loop").hasNoAllocations(), "[the inner loop]");
  }
}
