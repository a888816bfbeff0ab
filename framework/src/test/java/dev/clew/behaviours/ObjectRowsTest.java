package dev.clew.behaviours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.modes.Observation;
import dev.clew.trace.Op;
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
}
