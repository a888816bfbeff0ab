package dev.clew.benchmarks.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.clew.benchmarks.measure.Repetition;
import dev.clew.benchmarks.measure.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedTest {
  @Test
  void eachRoundGivesARatio() {
    // the machine became slower by half in the second round, and the ratio did not
    Paired paired = Paired.of(List.of(1.02, 1.53, 2.2), List.of(1.0, 1.5, 2.0));
    assertThat(paired.with().median()).isEqualTo(1.53);
    assertThat(paired.without().median()).isEqualTo(1.5);
    assertThat(paired.ratios().median()).isCloseTo(1.02, within(1e-9));
    assertThat(paired.spread()).isEqualTo("(+2.00% to +8.40%)");
  }

  @Test
  void aCostIsWhatComesOnTop() {
    assertThat(Paired.cost(1.0125)).isEqualTo("+1.25%");
    assertThat(Paired.cost(0.98)).isEqualTo("-2.00%");
    assertThat(Paired.cost(1)).isEqualTo("+0.00%");
  }

  @Test
  void whatDoesNotComeInPairsIsNotPaired() {
    assertThatThrownBy(() -> Paired.of(List.of(1.0), List.of())).isInstanceOf(IllegalArgumentException.class).hasMessage("1 times do not pair with 0");
  }

  @Test
  void aWarmRunLeavesTheFirstHalfOfTheTimeOut() {
    Trial trial = new Trial(List.of(new Repetition(0, 500_000_000), new Repetition(1, 5_000_000_000L), new Repetition(2, 2_000_000_000), new Repetition(2, 2_400_000_000L)), 0);
    assertThat(Figure.WARM.seconds(trial)).isCloseTo(1.1, within(1e-9));
    assertThat(Figure.SHORT.seconds(trial)).isCloseTo(9.9, within(1e-9));
  }
}
