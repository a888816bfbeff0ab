package dev.clew.behaviours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.modes.Observation;
import dev.clew.trace.Op;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** Rows about hints on methods and values. */
class HintRowsTest {
  @Test
  void row011_aMethodThatIsNotLookedIntoIsOneCall() throws Exception {
    Observation seen = Rows.check("Hints$Row011");
    assertThat(seen.body(Op.CALL)).isEqualTo(1);
    assertThat(seen.body(Op.CALL_PURE)).isZero();
  }

  @Test
  void row013_anElidableCallOfAVariableIsRecordedAsPure() throws Exception {
    Observation seen = Rows.check("Hints$Row013");
    assertThat(seen.recorded(Op.CALL_PURE)).isEqualTo(1);
    assertThat(seen.recorded(Op.CALL)).isZero();
  }

  @Test
  void row015_anElidableCallOfAConstantFromANewBoxIsNoCall() throws Exception {
    Observation seen = Rows.check("Hints$Row015");
    assertThat(seen.all(Op.CALL, Op.CALL_PURE)).isZero();
    assertThat(seen.all(Op.NEW)).isZero();
  }

  @Test
  void row017_anElidableCallThatRaisesIsRepeated() throws Exception {
    Observation seen = Rows.check("Hints$Row017");
    assertThat(seen.result()).isEqualTo("110 -22");
    assertThat(seen.all(Op.CALL, Op.CALL_PURE)).isLessThanOrEqualTo(1);
  }

  @Test
  void row019_onlyTheClosedCalleeIsCalled() throws Exception {
    Observation seen = Rows.check("Hints$Row019");
    assertThat(seen.body(Op.CALL)).isEqualTo(1);
    assertThat(seen.summary().calls()).hasSize(1).allSatisfy(c -> assertThat(c.callee()).contains("outside"));
  }

  @Test
  void row043_aPromotedValueThatAlwaysChangesMakesOneTraceAndOneBridgeForAll() throws Exception {
    Observation seen = Rows.check("Hints$Row043");
    assertThat(seen.result()).isEqualTo("10100");
    assertThat(seen.summary().loops()).isEqualTo(1);
    assertThat(seen.summary().bridges()).isLessThanOrEqualTo(1);
  }

  @Test
  void row047_theTraceGrowsAsTheInterpreterWorks() throws Exception {
    Observation seen = Rows.check("Hints$Row047");
    assertThat(field(seen, "grew").getBoolean(null)).isTrue();
  }

  @Test
  void row063_whatIsConstantChoosesBetweenUnrollingAndCalling() throws Exception {
    Observation seen = Rows.check("Hints$Row063");
    assertThat(seen.summary().loops()).isEqualTo(2);
    assertThat(seen.all(Op.CALL)).isEqualTo(1);
  }

  @Test
  void row065_theSameElidableCallIsMadeOnce() throws Exception {
    assertThat(Rows.check("Hints$Row065").body(Op.CALL, Op.CALL_PURE)).isEqualTo(1);
  }

  @Test
  void row073_whatTheInterpreterCountsIsNotInTheTrace() throws Exception {
    Observation seen = Rows.check("Hints$Row073");
    assertThat(field(seen, "counted").getInt(null)).isLessThan(200);
    assertThat(seen.all(Op.CALL, Op.SETSTATIC)).isZero();
  }

  private static Field field(Observation seen, String name) throws NoSuchFieldException {
    Field field = seen.type().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Test
  void row069_aRuleOfTheAuthorsTakesACallAway() throws Exception {
    Observation seen = Rows.check("Hints$Row069");
    assertThat(seen.recorded(Op.CALL_PURE)).isEqualTo(2);
    assertThat(seen.body(Op.CALL, Op.CALL_PURE)).isEqualTo(1);
  }
}
