package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cap on the share of run time. */
class ShareTest {
  @Test
  void workMayStartUntilTheAllowanceIsSpent() {
    Share share = new Share(0, 100);
    assertThat(share.mayStart()).isTrue();
    share.add(99);
    assertThat(share.mayStart()).isTrue();
    share.add(1);
    assertThat(share.mayStart()).isFalse();
  }

  @Test
  void nothingMayStartWithoutShareAndAllowance() {
    assertThat(new Share(0, 0).mayStart()).isFalse();
  }

  @Test
  void workThatTookMoreThanItsShareHasToWait() {
    Share share = new Share(0.1, 0);
    share.add(TimeUnit.DAYS.toNanos(1));
    assertThat(share.mayStart()).isFalse();
  }

  @Test
  @Timeout(60)
  void timeThatPassesAllowsMoreWork() {
    Share share = new Share(1, 0);
    share.add(1_000);
    while (!share.mayStart()) {
      Thread.onSpinWait();
    }
    assertThat(share.mayStart()).isTrue();
  }
}
