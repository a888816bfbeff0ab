package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A cap on the share of run time. */
class ShareTest {
  private final AtomicLong time = new AtomicLong(1_000_000);

  @Test
  void workMayStartUntilTheAllowanceIsSpent() {
    Share share = share(0, 100, 0);
    assertThat(share.mayStart()).isTrue();
    share.add(99);
    assertThat(share.mayStart()).isTrue();
    share.add(1);
    assertThat(share.mayStart()).isFalse();
  }

  @Test
  void nothingMayStartWithoutShareAndAllowance() {
    assertThat(share(0, 0, 0).mayStart()).isFalse();
  }

  @Test
  void workThatTookMoreThanItsShareHasToWait() {
    Share share = share(0.1, 0, 1000);
    share.add(200);
    time.addAndGet(2000);
    assertThat(share.mayStart()).isFalse();
    time.addAndGet(20);
    assertThat(share.mayStart()).isTrue();
  }

  @Test
  void noMoreGathersThanTheCapacity() {
    Share share = share(0.5, 0, 1000);
    time.addAndGet(1_000_000);
    assertThat(share.mayStart()).isTrue();
    share.add(1000);
    assertThat(share.mayStart()).isFalse();
  }

  @Test
  void theAllowanceMayBeMoreThanTheCapacity() {
    Share share = share(0.5, 5000, 1000);
    time.addAndGet(1_000_000);
    share.mayStart();
    share.add(4999);
    assertThat(share.mayStart()).isTrue();
  }

  @Test
  void noMoreThanTheCapacityIsOwed() {
    Share share = share(0.5, 0, 1000);
    share.add(1_000_000);
    time.addAndGet(1_900);
    assertThat(share.mayStart()).isFalse();
    time.addAndGet(200);
    assertThat(share.mayStart()).isTrue();
  }

  @Test
  void whatIsPutInMayBeSpentUpToTheCapacity() {
    Share share = share(0, 0, 1000);
    share.put(5000);
    share.add(999);
    assertThat(share.mayStart()).isTrue();
    share.add(1);
    assertThat(share.mayStart()).isFalse();
  }

  @Test
  void whatIsPutInTakesNothingOfAnAllowanceThatIsMore() {
    Share share = share(0, 5000, 1000);
    share.put(1);
    share.add(4999);
    assertThat(share.mayStart()).isTrue();
  }

  private Share share(double share, long allowance, long capacity) {
    return new Share(share, allowance, capacity, time::get);
  }
}
