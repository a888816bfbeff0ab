package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What becoming faster may cost. */
class WarmUpTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong time = new AtomicLong();

  private WarmUp warmUp(int percent) {
    return new WarmUp(percent, () -> false, time::get);
  }

  @Test
  void aLittleMayBeSpentAtOnce() {
    assertThat(warmUp(0).mayInvest()).isTrue();
    assertThat(warmUp(0).mayLose()).isTrue();
  }

  @Test
  void whatIsSpentFillsAgainWithItsShareOfTheTime() {
    WarmUp warmUp = warmUp(50);
    time.addAndGet(3 * SECOND);
    assertThat(warmUp.mayInvest()).isTrue();
    warmUp.invested(SECOND / 4);
    assertThat(warmUp.mayInvest()).isFalse();
    time.addAndGet(SECOND / 20);
    assertThat(warmUp.mayInvest()).isFalse();
    time.addAndGet(SECOND / 4);
    assertThat(warmUp.mayInvest()).isTrue();
  }

  @Test
  void nothingIsInvestedAfterLosses() {
    WarmUp warmUp = warmUp(0);
    warmUp.lost(SECOND);
    assertThat(warmUp.mayLose()).isFalse();
    assertThat(warmUp.mayInvest()).isFalse();
  }

  @Test
  void codeCostsWhatHotSpotWillSpendOnItToo() {
    WarmUp warmUp = warmUp(0);
    warmUp.investedCode(1_000);
    assertThat(warmUp.mayInvest()).isTrue();
    warmUp.investedCode(10_000_000);
    assertThat(warmUp.mayInvest()).isFalse();
  }

  @Test
  void whatTakesLongByItselfNeedNotWait() {
    WarmUp warmUp = warmUp(0);
    warmUp.invested(SECOND);
    assertThat(warmUp.mayInvest(10_000)).isFalse();
    assertThat(warmUp.mayInvest(10_000_000)).isTrue();
    assertThat(warmUp.mayInvest(SECOND / 100)).isFalse();
    assertThat(warmUp.mayInvest(SECOND)).isTrue();
  }

  @Test
  void everythingCostsTwiceAsMuchAtFirst() {
    WarmUp early = warmUp(0);
    early.invested(SECOND / 10);
    assertThat(early.mayInvest()).isFalse();
    WarmUp late = warmUp(0);
    time.addAndGet(3 * SECOND);
    late.invested(SECOND / 10);
    assertThat(late.mayInvest()).isTrue();
  }

  @Test
  void whatIsEarnedMayBeSpentButNoMoreGathersThanAFewLoopsCost() {
    WarmUp warmUp = warmUp(0);
    warmUp.lost(SECOND);
    warmUp.earned(1_000 * SECOND);
    assertThat(warmUp.mayInvest()).isTrue();
    warmUp.invested(SECOND / 5);
    assertThat(warmUp.mayInvest()).isFalse();
  }

  @Test
  void aShareOfAHundredIsNoBound() {
    WarmUp warmUp = warmUp(100);
    warmUp.invested(1_000 * SECOND);
    warmUp.investedCode(Integer.MAX_VALUE);
    warmUp.lost(1_000 * SECOND);
    assertThat(warmUp.mayInvest()).isTrue();
    assertThat(warmUp.mayLose()).isTrue();
  }

  @Test
  void testsMayDenyIt() {
    WarmUp warmUp = new WarmUp(100, () -> true, time::get);
    assertThat(warmUp.mayInvest()).isFalse();
    assertThat(warmUp.mayLose()).isFalse();
  }

  @Test
  void aShareThatNeverPaysShrinks() {
    WarmUp warmUp = warmUp(50);
    spend(warmUp, 20, 0);
    time.addAndGet(SECOND);
    assertThat(warmUp.mayInvest()).isFalse();
    time.addAndGet(10 * SECOND);
    assertThat(warmUp.mayInvest()).isTrue();
  }

  @Test
  void whatMayHavePaidDoesNotShrinkIt() {
    WarmUp warmUp = warmUp(50);
    spend(warmUp, 20, SECOND);
    time.addAndGet(SECOND);
    assertThat(warmUp.mayInvest()).isTrue();
  }

  private void spend(WarmUp warmUp, int seconds, long unjudged) {
    for (int i = 0; i < seconds; i++) {
      time.addAndGet(2 * SECOND);
      warmUp.mayInvest();
      warmUp.unjudged(unjudged);
      warmUp.invested(SECOND);
    }
  }
}
