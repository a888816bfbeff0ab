package dev.clew.behaviours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.modes.Observation;
import dev.clew.trace.Op;
import org.junit.jupiter.api.Test;

/** Rows about interpreters of small guest programs. */
class BytecodeRowsTest {
  @Test
  void row025_bridgesLeaveASwitchByEveryCase() throws Exception {
    Observation seen = Rows.check("Bytecodes$Row025");
    assertThat(seen.result()).startsWith("aaaaaaaaaa abc2");
    assertThat(seen.summary().bridges()).isPositive();
  }

  @Test
  void row057_loopsThatGoOnInEachOtherAreTwo() throws Exception {
    Observation seen = Rows.check("Bytecodes$Row057");
    assertThat(seen.summary().loops()).isEqualTo(2);
    assertThat(Rows.traces(seen)).isLessThanOrEqualTo(8);
    assertThat(seen.summary().abortCount()).isZero();
  }

  @Test
  void row075_promotesThatFailDoNotGrowTheStack() throws Exception {
    Observation seen = Rows.check("Bytecodes$Row075");
    assertThat(seen.summary().bridges()).isPositive();
  }

  @Test
  void row081_anInnerLoopClosesByItself() throws Exception {
    Observation seen = Rows.check("Bytecodes$Row081");
    assertThat(seen.summary().loops()).isPositive();
    assertThat(seen.traces()).allSatisfy(t -> assertThat(t.optimised().operations()).hasSizeLessThan(60));
  }

  @Test
  void row087_theInstructionIsDecodedWhileTracing() throws Exception {
    Observation seen = Rows.check("Bytecodes$Row087");
    assertThat(seen.result()).isEqualTo("42");
    assertThat(Rows.traces(seen)).isEqualTo(1);
    assertThat(seen.body(Op.CALL, Op.CALL_PURE, Op.INT_EQ, Op.GUARD_VALUE)).isZero();
    assertThat(seen.guards()).hasSize(1).allSatisfy(g -> assertThat(g.snapshot().liveValues()).hasSize(3));
  }

  @Test
  void row089_nestedLoopsAreRightAtEveryThreshold() throws Exception {
    String expected = Rows.check("Bytecodes$Row089").result();
    for (int threshold = 1; threshold <= 5; threshold++) {
      assertThat(Rows.observe("Bytecodes$Row089", "threshold", "" + threshold).result()).as("threshold %d", threshold).isEqualTo(expected);
    }
  }

  @Test
  void row091_threeNestedLoopsCount() throws Exception {
    assertThat(Rows.check("Bytecodes$Row091").result()).isEqualTo("105");
  }

  @Test
  void row095_aListThatChangesItsStorageMakesFewTraces() throws Exception {
    assertThat(Rows.traces(Rows.check("Bytecodes$Row095"))).isBetween(2L, 10L);
  }
}
