package dev.clew.testkit;

import static dev.clew.testkit.ClewAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.trace.Symbols;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import org.junit.jupiter.api.Test;

class TypeGuardsTest {
  static final class Pair {
    Object first;
    Object second;
  }

  private static Trace trace(String text) {
    return TraceParser.parse(text, new Symbols().define(Pair.class));
  }

  private static void repeats(String text) {
    assertThatThrownBy(() -> assertThatTrace(trace(text)).hasNoRepeatedTypeGuards()).isInstanceOf(AssertionError.class).hasMessageContaining("repeated type guards");
  }

  @Test
  void theSameValueAskedTwice() {
    repeats("loop a\n[r0]\nguard_class(r0, Pair) => [p@0: r0]\nguard_class(r0, Pair) => [p@0: r0]\nfinish()");
    repeats("loop a\n[r0]\ni1 = instanceof(r0, Pair)\nguard_true(i1) => [p@0: r0]\ni2 = instanceof(r0, Pair)\nguard_true(i2) => [p@0: r0]\nfinish()");
  }

  @Test
  void theSameFieldReadAgain() {
    String twice = "r1 = getfield(r0, TypeGuardsTest$Pair.first)\nguard_nonnull(r1) => [p@0: r0]\n%sr2 = getfield(r0, TypeGuardsTest$Pair.first)\nguard_nonnull(r2) => [p@0: r0]\nfinish()"
        .replace("TypeGuardsTest$Pair", "Pair");
    repeats("loop a\n[r0:Pair]\n" + twice.formatted(""));
    assertThatTrace(trace("loop a\n[r0:Pair]\n" + twice.formatted("setfield(r0, null, Pair.first)\n"))).hasNoRepeatedTypeGuards();
  }

  @Test
  void aValueThatGoesRoundUnchanged() {
    repeats("loop a\n[r0]\nguard_class(r0, Pair) => [p@0: r0]\njump(r0)");
    repeats("loop a\n[r0:Pair]\nr1 = getfield(r0, Pair.first)\nguard_nonnull(r1) => [p@0: r0]\njump(r0)");
    assertThatTrace(trace("loop a\n[r0:Pair]\nr1 = getfield(r0, Pair.first)\nguard_class(r1, Pair) => [p@0: r0]\njump(r1)")).hasNoRepeatedTypeGuards();
  }
}
