package dev.clew.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Repetition;
import dev.clew.benchmarks.measure.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void theMedianIsTheMiddleSampleOrTheMeanOfTheTwo() {
    assertThat(new Samples(3, 1, 2).median()).isEqualTo(2);
    assertThat(new Samples(4, 1, 2, 3).median()).isEqualTo(2.5);
    assertThat(new Samples(7).median()).isEqualTo(7);
  }

  @Test
  void theSpreadLeavesOutTheTenthAtEachEnd() {
    Samples samples = new Samples(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100);
    assertThat(samples.low()).isCloseTo(1, within(1e-9));
    assertThat(samples.high()).isCloseTo(9, within(1e-9));
    assertThat(samples.spread()).isCloseTo(8 / 5.0, within(1e-9));
    assertThat(new Samples(5).spread()).isZero();
  }

  @Test
  void noSamplesAreNone() {
    assertThatThrownBy(Samples::new).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void warmIsTheSecondHalfOfTheTimeOfEachProcess() {
    assertThat(Samples.warm(Results.measured("bf/p", "on", 5, 1, 1, 1, 3)).median()).isEqualTo(1);
    assertThat(Samples.warm(Results.measured("bf/p", "on", 9, 1)).median()).isEqualTo(1);
    assertThat(Samples.warm(Results.measured("bf/p", "on", 9)).median()).isEqualTo(9);
    assertThat(Samples.warm(Results.measured("bf/p", "on", 2, 2, 2, 2)).high()).isEqualTo(2);
    Measurement two = new Measurement("bf/p", "on", "s", "m", List.of(Results.trial(8, 1), Results.trial(8, 3)), null);
    assertThat(Samples.warm(two).median()).isEqualTo(2);
  }

  @Test
  void aRepetitionOfSeveralRunsCountsForOneRun() {
    Trial trial = new Trial(List.of(new Repetition(0, 0), new Repetition(1, 1_000_000_000), new Repetition(10, 5_000_000_000L)), 0);
    assertThat(Samples.warm(new Measurement("bf/p", "on", "s", "m", List.of(trial), null)).median()).isEqualTo(0.5);
  }

  @Test
  void meansAreGeometric() {
    assertThat(Samples.geometricMean(List.of(2.0, 8.0))).isCloseTo(4, within(1e-9));
    assertThat(Samples.geometricMean(List.of())).isNaN();
  }

  @Test
  void ratiosAreOfMediansAndTheirSpreadIsTheWorstOfBoth() {
    Ratio ratio = Ratio.of(new Samples(8, 10, 12), new Samples(1, 2, 3));
    assertThat(ratio.median()).isEqualTo(5);
    assertThat(ratio.low()).isCloseTo(8.4 / 2.8, within(1e-9));
    assertThat(ratio.high()).isCloseTo(11.6 / 1.2, within(1e-9));
  }

  @Test
  void ratiosAreApartWhenTheirSpreadsDoNotOverlap() {
    Ratio ratio = new Ratio(2, 1.5, 2.5);
    assertThat(ratio.isApartFrom(new Ratio(3, 2.4, 4))).isFalse();
    assertThat(ratio.isApartFrom(new Ratio(3, 2.6, 4))).isTrue();
    assertThat(ratio.isApartFrom(new Ratio(1, 0.5, 1.4))).isTrue();
  }
}
