package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether what is spent on becoming faster comes back. */
class ProfitTest {
  private static final long SECOND = 1_000_000_000;
  private final Profit profit = new Profit();

  @Test
  void atFirstNothingIsAsked() {
    spend(6, 0);
    assertThat(profit.factor()).isEqualTo(1);
  }

  @Test
  void spendingThatNeverPaysShrinksToASixteenth() {
    spend(7, 0);
    assertThat(profit.factor()).isEqualTo(0.5);
    spend(1, 0);
    assertThat(profit.factor()).isEqualTo(0.25);
    spend(20, 0);
    assertThat(profit.factor()).isEqualTo(1.0 / 16);
  }

  @Test
  void itGrowsAgainWhenItPays() {
    spend(20, 0);
    spend(2, 2);
    assertThat(profit.factor()).isEqualTo(0.25);
    spend(5, 2);
    assertThat(profit.factor()).isEqualTo(1);
  }

  @Test
  void whatPaysHalfIsLeftAsItIs() {
    spend(20, 0.6);
    assertThat(profit.factor()).isEqualTo(1);
  }

  /** Spends so many seconds, in a thousand pieces each; each earns so many times as much. */
  private void spend(int seconds, double times) {
    for (int i = 0; i < 1000 * seconds; i++) {
      profit.earned((long) (times * SECOND / 1000));
      profit.spent(SECOND / 1000);
    }
  }
}
