package dev.clew.behaviours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.modes.Observation;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Op;
import dev.clew.trace.Trace;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows about objects: allocation, aliases, life time, dispatch. */
class ObjectRowsTest {
  @Test
  void row033_anObjectOfAClassThatIsAValueNeedsNoCall() throws Exception {
    assertThat(Rows.check("Objects$Row033", "optimise", "off").all(Op.CALL, Op.CALL_PURE)).isZero();
  }

  @Test
  void row035_aRedObjectDiesWithTheLoop() throws Exception {
    assertThat(Rows.check("Objects$Row035").result()).isEqualTo("collected");
  }

  @Test
  void row049_storesOnTwoBranchesAreSeenThroughEveryAlias() throws Exception {
    Rows.check("Objects$Row049");
  }

  @Test
  void row061_callersWithNothingLeftToDoAddNothingToAGuard() throws Exception {
    Observation seen = Rows.check("Objects$Row061");
    assertThat(seen.guards()).isNotEmpty().allSatisfy(g -> assertThat(g.snapshot().liveValues()).hasSizeLessThanOrEqualTo(3));
  }

  @Test
  void row067_anArrayMadeBeforeABranchIsNotMade() throws Exception {
    Observation seen = Rows.check("Objects$Row067");
    assertThat(seen.all(Op.CALL, Op.NEW, Op.NEW_ARRAY)).isZero();
  }

  @Test
  void row071_aGeneratorIsInlined() throws Exception {
    Observation seen = Rows.check("Objects$Row071");
    assertThat(seen.body(Op.INT_MUL)).isEqualTo(2);
    assertThat(seen.body(Op.NEW, Op.CALL, Op.GETFIELD, Op.SETFIELD)).isZero();
  }

  @Test
  void row009_aBoxThatNeverChangesIsReadBeforeTheLoop() throws Exception {
    Observation seen = Rows.check("Objects$Row009");
    assertThat(seen.result()).isEqualTo("252");
    assertThat(seen.all(Op.GETFIELD)).isEqualTo(1);
    assertThat(seen.body(Op.GETFIELD, Op.GUARD_NONNULL)).isZero();
    assertThat(seen.body(Op.INT_MUL)).isLessThanOrEqualTo(1);
  }

  @Test
  void row039_aNullTestAndADispatchAreOneGuard() throws Exception {
    Observation seen = Rows.check("Objects$Row039");
    assertThat(seen.body(Op.GUARD_CLASS)).isEqualTo(1);
    assertThat(seen.body(Op.GUARD_NONNULL, Op.GUARD_ISNULL, Op.REF_EQ, Op.REF_NE)).isZero();
  }

  @Test
  void row041_aCallThatWritesSomethingElseKeepsWhatIsKnown() throws Exception {
    Observation seen = Rows.check("Objects$Row041");
    assertThat(seen.body(Op.CALL)).isEqualTo(1);
    assertThat(seen.all(Op.GETFIELD)).isEqualTo(1);
    assertThat(seen.all(Op.GETARRAYITEM)).isEqualTo(1);
    assertThat(seen.body(Op.GETFIELD, Op.GETARRAYITEM)).isZero();
  }

  @Test
  void row045_aClassThatZigzagsMakesOneTraceOfTwoIterationsAndNoObject() throws Exception {
    Observation seen = Rows.check("Objects$Row045");
    assertThat(Rows.traces(seen)).isLessThanOrEqualTo(2);
    assertThat(seen.summary().abortsByReason()).isEqualTo(Map.of(AbortReason.OTHER_WAY_NEXT, 1L));
    assertThat(seen.body(Op.NEW)).isZero();
    assertThat(seen.all(Op.NEW)).isLessThanOrEqualTo(1);
  }

  @Test
  void row055_aHeaderHasNoMoreVersionsThanItMay() throws Exception {
    String expected = Rows.check("Objects$Row055").result();
    for (int versions = 0; versions <= 3; versions++) {
      Observation seen = Rows.observe("Objects$Row055", "versions", "" + versions);
      assertThat(seen.result()).isEqualTo(expected);
      assertThat(seen.traces()).as("versions %d", versions).filteredOn(t -> t.optimised().role() == Trace.Role.LOOP).hasSizeLessThanOrEqualTo(versions + 1);
    }
    assertThat(Rows.observe("Objects$Row055", "versions", "2").traces()).filteredOn(t -> t.optimised().role() == Trace.Role.LOOP).hasSize(3);
  }

  @Test
  void row059_aBoxInAnArrayIsNeitherReadNorMade() throws Exception {
    Observation seen = Rows.check("Objects$Row059");
    assertThat(seen.body(Op.GETARRAYITEM, Op.GETFIELD, Op.NEW)).isZero();
    assertThat(seen.body(Op.SETARRAYITEM)).isLessThanOrEqualTo(1);
  }
}
