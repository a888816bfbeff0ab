package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is known of code by having run it. The interpreter takes 0.2 ns for an instruction, so 200 for a thousand. */
class YouthTest {
  private static final long SECOND = 1_000_000_000L;

  private final WarmUp warmUp = new WarmUp(0, () -> false, () -> 0);

  private final Youth youth = new Youth(warmUp, null);

  /** Runs of a thousand instructions. */
  private static void runs(Youth youth, int times, long nanos) {
    for (int i = 0; i < times; i++) {
      youth.begins();
      youth.ran(nanos, Youth.interpreted(1_000));
    }
  }

  private static void travels(Youth youth, int times, int instructions, long nanos) {
    for (int i = 0; i < times; i++) {
      youth.travelled(nanos, Youth.interpreted(instructions));
    }
  }

  @Test
  void codeNotMuchSlowerThanTheInterpreterIsWarm() {
    runs(youth, 7, 400);
    assertThat(youth.isWarm()).isFalse();
    runs(youth, 1, 400);
    assertThat(youth.isWarm()).isTrue();
  }

  @Test
  void codeThatIsMuchSlowerIsNotForLong() {
    runs(youth, 9_999, 10_000);
    assertThat(youth.isWarm()).isFalse();
    runs(youth, 1, 10_000); // what it calls may be as slow in the interpreter
    assertThat(youth.isWarm()).isTrue();
    assertThat(youth.isWorthEntering()).isTrue();
  }

  @Test
  void theRunsThatProveItFollowEachOther() {
    for (int i = 0; i < 10; i++) {
      runs(youth, 7, 300);
      runs(youth, 1, 10_000);
    }
    assertThat(youth.isWarm()).isFalse();
  }

  @Test
  void whatCallsAnotherLoopIsWarmByAge() {
    int runs = 0;
    for (; !youth.isWarm(); runs++) {
      youth.begins();
      youth.leadsElsewhere();
      youth.ran(100 * SECOND, Youth.interpreted(1_000));
    }
    assertThat(runs).isEqualTo(10_000);
    assertThat(youth.isWorthEntering()).isTrue();
  }

  @Test
  void itIsWorthEnteringIfTheWholeJourneyPays() {
    runs(youth, 8, 200);
    assertThat(youth.isWorthEntering()).isFalse();
    travels(youth, 8, 4_000, 500);
    assertThat(youth.isWorthEntering()).isTrue();
  }

  @Test
  void aShortJourneyDoesNotPay() {
    runs(youth, 8, 10);
    travels(youth, 100_000, 100, 10);
    assertThat(youth.isWarm()).isTrue();
    assertThat(youth.isWorthEntering()).isFalse();
  }

  @Test
  void whatTheOlderCodeWasWorthTheNewerIs() {
    runs(youth, 8, 200);
    travels(youth, 8, 4_000, 500);
    Youth newer = new Youth(warmUp, youth);
    assertThat(newer.isWorthEntering()).isFalse();
    runs(newer, 8, 200);
    assertThat(newer.isWorthEntering()).isTrue();
  }

  @Test
  void whatTakesTooLongIsSpent() {
    youth.begins();
    youth.ran(SECOND, SECOND / 2);
    assertThat(warmUp.mayLose()).isFalse();
  }

  @Test
  void noMoreIsSpentThanSuchCodeCanTake() {
    runs(youth, 1, 1_000 * SECOND);
    assertThat(warmUp.mayLose()).isTrue();
  }

  @Test
  void whatIsGainedMayBeSpentAgain() {
    warmUp.invested(SECOND);
    assertThat(warmUp.mayInvest()).isFalse();
    youth.begins();
    youth.ran(SECOND, 3 * SECOND);
    assertThat(warmUp.mayInvest()).isTrue();
  }

  @Test
  void whatWarmCodeGainsIsTakenFromSamples() {
    warmUp.invested(SECOND);
    youth.begins();
    youth.sampled(SECOND / 100, SECOND / 20, 8);
    assertThat(warmUp.mayInvest()).isTrue();
  }

  @Test
  void warmCodeThatTurnsOutSlowIsALoss() {
    youth.begins();
    youth.sampled(SECOND, SECOND / 2, 8);
    assertThat(warmUp.mayInvest()).isFalse();
  }

  @Test
  void whatCallsAnotherLoopTellsNothing() {
    youth.begins();
    youth.leadsElsewhere();
    youth.sampled(SECOND, SECOND / 2, 8);
    assertThat(warmUp.mayInvest()).isTrue();
  }
}
