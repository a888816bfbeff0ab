package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;
import org.junit.jupiter.api.Test;

/** How long a place that fails has to wait. */
class BudgetTest {
  private static final Location HERE = new Location("here");

  @Test
  void aPlaceIsHotAtItsThreshold() {
    Budget budget = new Budget(engine("decay=0"), 10);
    assertThat(budget.limit()).isEqualTo(10);
    assertThat(budget.isHot(10)).isTrue();
  }

  @Test
  void eachFailureDoublesTheWait() {
    Budget budget = new Budget(engine("decay=0,retry-limit=100"), 10);
    for (int expected : new int[] {20, 40, 80, 160}) {
      budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
      assertThat(budget.limit()).isEqualTo(expected);
    }
    assertThat(budget.isHot(160)).isTrue();
    assertThat(budget.isHot(10)).isFalse();
  }

  @Test
  void theWaitDoublesNotForEver() {
    Budget budget = new Budget(engine("retry-limit=100"), 10);
    for (int i = 0; i < 50; i++) {
      budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
    }
    assertThat(budget.limit()).isEqualTo(10 << 12);
  }

  @Test
  void aWaitTooLongToCountIsForEver() {
    Budget budget = new Budget(engine("retry-limit=100"), Integer.MAX_VALUE - 1);
    budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
    assertThat(budget.limit()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void afterTheLastRetryThePlaceIsBlacklisted() {
    Engine engine = engine("decay=0,retry-limit=3,blacklist-seconds=1000");
    Budget budget = new Budget(engine, 10);
    budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
    budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
    assertThat(engine.statistics().summary().blacklisted()).isZero();
    budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
    assertThat(engine.statistics().summary().blacklisted()).isEqualTo(1);
    assertThat(budget.isHot(Integer.MAX_VALUE)).isFalse();
    assertThat(budget.limit()).isGreaterThan(10 << 12);
  }

  @Test
  void aBlacklistingThatIsOverGivesThePlaceAFreshStart() {
    Budget budget = new Budget(engine("decay=0,retry-limit=1,blacklist-seconds=0"), 10);
    budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
    assertThat(budget.isHot(10)).isTrue();
    assertThat(budget.limit()).isEqualTo(10);
  }

  @Test
  void failuresBeforeTheBlacklistingAreForgottenAfterIt() {
    Engine engine = engine("decay=0,retry-limit=2,blacklist-seconds=0");
    Budget budget = new Budget(engine, 10);
    budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
    budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
    assertThat(budget.isHot(10)).isTrue();
    budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
    assertThat(budget.limit()).isEqualTo(20);
    assertThat(engine.statistics().summary().blacklisted()).isEqualTo(1);
  }

  @Test
  void aPlaceThatIsNotAtFaultWaitsAsUsual() {
    Budget budget = new Budget(engine("retry-limit=100"), 10);
    budget.failed(AbortReason.TRACE_TOO_LONG, HERE);
    budget.again();
    assertThat(budget.limit()).isEqualTo(10);
  }

  @Test
  void aClosedPlaceIsNeverAskedForAgain() {
    Budget budget = new Budget(engine("decay=0"), 10);
    budget.close();
    assertThat(budget.limit()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void countsFadeWithTime() {
    Budget budget = new Budget(engine("decay=1000"), 10); // all of it at once
    long now = System.nanoTime();
    while (System.nanoTime() == now) {
      Thread.onSpinWait();
    }
    assertThat(budget.isHot(1_000_000)).isFalse();
  }

  private static Engine engine(String parameters) {
    return new Engine(Parameters.defaults().withText(parameters), null, false);
  }
}
