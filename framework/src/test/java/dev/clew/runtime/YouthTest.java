package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is known of code by having run it. The interpreter takes 0.7 ns for an instruction. */
class YouthTest {
  private static final long SECOND = 1_000_000_000L;

  private final WarmUp warmUp = new WarmUp(0, () -> false, () -> 0);

  private Youth youth(int instructions) {
    return new Youth(warmUp, instructions, null);
  }

  private static void runs(Youth youth, int times, long nanos) {
    for (int i = 0; i < times; i++) {
      youth.begins();
      youth.ran(nanos, youth.interpreted(1));
    }
  }

  private static void travels(Youth youth, int times, long nanos) {
    for (int i = 0; i < times; i++) {
      youth.travelled(nanos, youth.interpreted(1));
    }
  }

  @Test
  void codeNotMuchSlowerThanTheInterpreterIsWarm() {
    Youth youth = youth(1000);
    runs(youth, 7, 1_000);
    assertThat(youth.isWarm()).isFalse();
    runs(youth, 1, 1_000);
    assertThat(youth.isWarm()).isTrue();
  }

  @Test
  void codeThatIsMuchSlowerIsNotForLong() {
    Youth youth = youth(1000);
    runs(youth, 9_999, 10_000);
    assertThat(youth.isWarm()).isFalse();
    runs(youth, 1, 10_000); // what it calls may be as slow in the interpreter
    assertThat(youth.isWarm()).isTrue();
    assertThat(youth.isWorthEntering()).isTrue();
  }

  @Test
  void theRunsThatProveItFollowEachOther() {
    Youth youth = youth(1000);
    for (int i = 0; i < 10; i++) {
      runs(youth, 7, 700);
      runs(youth, 1, 10_000);
    }
    assertThat(youth.isWarm()).isFalse();
  }

  @Test
  void whatCallsAnotherLoopIsWarmByAge() {
    Youth youth = youth(1000);
    int runs = 0;
    for (; !youth.isWarm(); runs++) {
      youth.begins();
      youth.leadsElsewhere();
      youth.ran(100 * SECOND, youth.interpreted(1));
    }
    assertThat(runs).isEqualTo(10_000);
    assertThat(youth.isWorthEntering()).isTrue();
  }

  @Test
  void itIsWorthEnteringIfTheWholeJourneyPays() {
    Youth youth = youth(1000);
    runs(youth, 8, 400);
    assertThat(youth.isWorthEntering()).isFalse();
    travels(youth, 8, 400);
    assertThat(youth.isWorthEntering()).isTrue();
  }

  @Test
  void aShortJourneyDoesNotPay() {
    Youth youth = youth(100);
    runs(youth, 8, 10);
    travels(youth, 100_000, 10);
    assertThat(youth.isWarm()).isTrue();
    assertThat(youth.isWorthEntering()).isFalse();
  }

  @Test
  void whatTheOlderCodeWasWorthTheNewerIs() {
    Youth older = youth(1000);
    runs(older, 8, 400);
    travels(older, 8, 400);
    Youth youth = new Youth(warmUp, 1000, older);
    assertThat(youth.isWorthEntering()).isFalse();
    runs(youth, 8, 400);
    assertThat(youth.isWorthEntering()).isTrue();
  }

  @Test
  void whatTakesTooLongIsSpent() {
    Youth youth = youth(1_000_000);
    youth.begins();
    youth.ran(SECOND, 2 * SECOND);
    assertThat(warmUp.mayLose()).isTrue();
    runs(youth, 6, SECOND);
    assertThat(warmUp.mayLose()).isFalse();
  }

  @Test
  void noMoreIsSpentThanSuchCodeCanTake() {
    runs(youth(1000), 1, 1_000 * SECOND);
    assertThat(warmUp.mayLose()).isTrue();
  }
}
