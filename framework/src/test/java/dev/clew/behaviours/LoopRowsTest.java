package dev.clew.behaviours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.modes.Observation;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Op;
import org.junit.jupiter.api.Test;

/** Rows about plain loops of numbers. */
class LoopRowsTest {
  @Test
  void row001_aLoopIsTwoSumsAComparisonAndAGuard() throws Exception {
    Observation seen = Rows.check("Loops$Row001");
    assertThat(seen.result()).isEqualTo("42");
    assertThat(Rows.traces(seen)).isEqualTo(1);
    assertThat(seen.body(Op.INT_ADD, Op.INT_SUB)).isEqualTo(2);
    assertThat(seen.guards()).hasSize(1).allSatisfy(g -> assertThat(g.snapshot().liveValues()).hasSize(3));
    assertThat(seen.body(Op.JUMP)).isEqualTo(1);
  }

  @Test
  void row005_aProductThatAlwaysOverflowsIsOneTrace() throws Exception {
    assertThat(Rows.traces(Rows.check("Loops$Row005"))).isEqualTo(1);
  }

  @Test
  void row029_overflowIsRaisedAndCaughtAcrossFrames() throws Exception {
    assertThat(Rows.check("Loops$Row029").result()).isEqualTo("-18/integer overflow");
  }

  @Test
  void row031_aLoopOfDoublesHasOneGuard() throws Exception {
    Observation seen = Rows.check("Loops$Row031");
    assertThat(seen.result()).isEqualTo("30.0");
    assertThat(seen.body(Op.DOUBLE_ADD, Op.DOUBLE_SUB)).isEqualTo(2);
    assertThat(seen.body(Op.DOUBLE_CMPL, Op.DOUBLE_CMPG)).isEqualTo(1);
    assertThat(seen.guards()).hasSize(1);
  }

  @Test
  void row077_aTraceThatGrowsTooLongIsGivenUpAndItsHelperCalledNextTime() throws Exception {
    Observation seen = Rows.check("Loops$Row077", "trace-limit", "5000");
    assertThat(seen.summary().abortsByReason()).containsKey(AbortReason.TRACE_TOO_LONG);
    assertThat(seen.body(Op.CALL)).isEqualTo(1);
    assertThat(seen.body()).hasSizeLessThan(20);
  }

  @Test
  void row083_aPortalWithoutALoopIsOneTraceThatFinishes() throws Exception {
    Observation seen = Rows.check("Loops$Row083");
    assertThat(Rows.traces(seen)).isEqualTo(1);
    assertThat(seen.all(Op.FINISH)).isEqualTo(1);
    assertThat(seen.all(Op.JUMP)).isZero();
  }

  @Test
  void row085_switchedOffNothingIsCounted() throws Exception {
    Observation seen = Rows.check("Loops$Row001", "jit", "off");
    assertThat(seen.summary().recordings()).isZero();
    assertThat(seen.summary().interpretedIterations()).isZero();
  }

  @Test
  void row097_aLoopThatAlternatesIsTwoOrThreeTraces() throws Exception {
    assertThat(Rows.traces(Rows.check("Loops$Row097"))).isBetween(2L, 3L);
  }

  @Test
  void row007_aBridgeComputesAtMostOneProductOfItsOwn() throws Exception {
    Observation seen = Rows.check("Loops$Row007");
    assertThat(seen.result()).isEqualTo("1167 1692");
    assertThat(seen.summary().loops()).isEqualTo(2);
    assertThat(seen.summary().bridges()).isEqualTo(2);
    assertThat(seen.all(Op.INT_MUL)).isLessThanOrEqualTo(4);
  }

  @Test
  void row023_aPortalWhoseLoopGoesRoundOnceIsInlinedAndOneThatGoesRoundTwiceIsCalled() throws Exception {
    Observation once = Rows.check("Loops$Row023");
    assertThat(once.all(Op.CALL)).isZero();
    Observation twice = Rows.check("Loops$Row023Twice");
    assertThat(twice.all(Op.CALL)).isEqualTo(1);
    assertThat(twice.traces()).flatExtracting(t -> t.optimised().operations()).filteredOn(o -> o.op() == Op.CALL).singleElement()
        .satisfies(o -> assertThat(o.method().entered()).as("the header that is called").isNotNull());
  }
}
