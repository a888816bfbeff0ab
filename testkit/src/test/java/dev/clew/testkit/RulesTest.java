package dev.clew.testkit;

import static dev.clew.testkit.ClewAssertions.assertThatRules;
import static dev.clew.testkit.ClewAssertions.assertThatTraces;
import static dev.clew.testkit.Count.exactly;
import static dev.clew.testkit.Count.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.Clew;
import dev.clew.testkit.guests.Lies;
import dev.clew.testkit.guests.Ropes;
import dev.clew.testkit.guests.Ropes.Text;
import dev.clew.trace.Op;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An author's rewrite rules: tried on random values here, applied in traces there. */
class RulesTest {
  private static void loop(String code, int expected, Consumer<TraceAssert> checks) throws Exception {
    try (Clew jit = Guests.jit()) {
      assertThat(WovenClass.of(jit, Ropes.class).call("run", code, 200)).isEqualTo(expected);
      assertThatTraces(jit).hasNoInternalFailures();
      checks.accept(assertThatTraces(jit).loopAt(code + "@0"));
    }
  }

  @Test
  void rulesThatHoldPass() {
    assertThatRules(Text.class).given(Text.class, random -> Text.of("abcdefgh".substring(random.nextInt(8)))).hold();
  }

  @Test
  void aRuleThatDoesNotHoldIsShownWithTheValues() {
    assertThatThrownBy(() -> assertThatRules(Lies.Signs.class).hold()).isInstanceOf(AssertionError.class)
        .hasMessageContaining("the rule Signs.signOfMagnitude does not hold: the two sides differ\n  for:      [-2147483648]").hasMessageContaining("-Dclew.rules.seed=");
  }

  @Test
  void aRuleThatThrowsDoesNotHold() {
    assertThatThrownBy(() -> assertThatRules(Lies.Quotients.class).hold()).isInstanceOf(AssertionError.class)
        .hasMessageContaining("the rule Quotients.halves does not hold: it throws java.lang.ArithmeticException: / by zero").hasCauseInstanceOf(ArithmeticException.class);
  }

  @Test
  void whatCannotBeTriedIsSaid() {
    assertThatThrownBy(() -> assertThatRules(String.class).hold()).isInstanceOf(AssertionError.class).hasMessageContaining("java.lang.String has no @Rewrite methods");
    assertThatThrownBy(() -> assertThatRules(Text.class).hold()).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("add .given(Text.class, random -> ...)");
  }

  @Test
  void thePatternIsReplacedInTraces() throws Exception {
    loop("xlj", 1000, t -> t.hasCallsTo("Ropes$Text.join", none()).hasResidualCalls(exactly(2)));
    loop("xhj", 200 * "abcde".hashCode() / 2 + 200 * "deabc".hashCode() / 2, t -> t.hasCallsTo("Ropes$Text.join", exactly(1)));
  }

  @Test
  void aRuleMayGiveAVariable() throws Exception {
    loop("xrj", 500, t -> t.hasCallsTo("Ropes$Text.reversed", none()).hasCallsTo("Ropes$Text.length", exactly(1)));
  }

  @Test
  void rulesThatUndoEachOtherEnd() throws Exception {
    loop("sj", 200 * 201 / 2 + 200, t -> t.hasResidualCalls(exactly(1)));
  }

  @Test
  void whatTheRuleNeedsIsFoundInTheLoop() throws Exception {
    loop("lj", 1000, t -> t.hasOperations(none(), Op.CALL));
  }
}
