package dev.clew.behaviours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.modes.Observation;
import dev.clew.trace.AbortReason;
import org.junit.jupiter.api.Test;

/** Rows about exceptions. */
class RaisingRowsTest {
  @Test
  void row079_anExceptionLeavesThePortal() throws Exception {
    assertThat(Rows.check("Raising$Row079").result()).isEqualTo("21");
  }

  @Test
  void row159_bridgesLeaveBothGuardsOfExceptions() throws Exception {
    assertThat(Rows.check("Raising$Row159").summary().bridges()).isPositive();
  }

  @Test
  void row161_firstAnExceptionThenNone() throws Exception {
    assertThat(Rows.check("Raising$Row161").result()).isEqualTo("98");
  }

  @Test
  void row163_everySecondSumOverflows() throws Exception {
    Rows.check("Raising$Row163");
  }

  @Test
  void row165_theGuardAfterACallStaysInABridge() throws Exception {
    Rows.check("Raising$Row165");
  }

  @Test
  void row167_givingUpInAHandlerDoesNotRaiseAgain() throws Exception {
    Observation seen = Rows.check("Raising$Row167", "trace-limit", "150");
    assertThat(seen.result()).isEqualTo("80");
    assertThat(seen.summary().abortsByReason()).containsKey(AbortReason.TRACE_TOO_LONG);
  }
}
