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
    assertThat(warmUp(0).mayStart()).isTrue();
  }

  @Test
  void whatIsSpentFillsAgainWithItsShareOfTheTime() {
    WarmUp warmUp = warmUp(25);
    warmUp.add(SECOND);
    assertThat(warmUp.mayStart()).isFalse();
    time.addAndGet(3 * SECOND);
    assertThat(warmUp.mayStart()).isFalse();
    time.addAndGet(SECOND);
    assertThat(warmUp.mayStart()).isTrue();
  }

  @Test
  void codeCostsWhatHotSpotWillSpendOnItToo() {
    WarmUp warmUp = warmUp(0);
    warmUp.addCode(1_000);
    assertThat(warmUp.mayStart()).isTrue();
    warmUp.addCode(1_000_000);
    assertThat(warmUp.mayStart()).isFalse();
  }

  @Test
  void aShareOfAHundredIsNoBound() {
    WarmUp warmUp = warmUp(100);
    warmUp.add(1_000 * SECOND);
    warmUp.addCode(Integer.MAX_VALUE);
    assertThat(warmUp.mayStart()).isTrue();
  }

  @Test
  void testsMayDenyIt() {
    assertThat(new WarmUp(100, () -> true, time::get).mayStart()).isFalse();
  }

  @Test
  void codeAsFastAsTheInterpreterIsNotYoungForLong() {
    Youth youth = new Youth(warmUp(0), 1000);
    for (int i = 0; i < 7; i++) {
      assertThat(youth.endsWith(100, 1)).isFalse();
    }
    assertThat(youth.endsWith(100, 1)).isTrue();
  }

  @Test
  void slowCodeIsYoungUntilHotSpotMustHaveSeenIt() {
    Youth youth = new Youth(warmUp(100), 1000);
    int runs = 1;
    while (!youth.endsWith(100_000, 1)) {
      runs++;
    }
    assertThat(runs).isEqualTo(10_000);
  }

  @Test
  void slowRunsAreSpentAndFastOnesAreNot() {
    WarmUp warmUp = warmUp(0);
    Youth youth = new Youth(warmUp, 1_000_000);
    youth.endsWith(SECOND, 2_000);
    assertThat(warmUp.mayStart()).isTrue();
    youth.endsWith(SECOND, 1);
    youth.endsWith(SECOND, 1);
    youth.endsWith(SECOND, 1);
    youth.endsWith(SECOND, 1);
    youth.endsWith(SECOND, 1);
    assertThat(warmUp.mayStart()).isFalse();
  }

  @Test
  void whatAnotherLoopTookIsNotSpent() {
    WarmUp warmUp = warmUp(0);
    new Youth(warmUp, 1000).endsWith(1_000 * SECOND, 1); // fifty times as slow as the interpreter at most
    assertThat(warmUp.mayStart()).isTrue();
  }
}
