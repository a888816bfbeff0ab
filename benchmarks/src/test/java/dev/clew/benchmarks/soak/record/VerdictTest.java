package dev.clew.benchmarks.soak.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final double WARM_UP = 600;

  @Test
  void whatIsFlatAfterWarmingUpPasses() {
    Verdict verdict = new Verdict(Runs.of(60, t -> t < WARM_UP ? 10 * t : 6000 + t % 30));
    assertThat(verdict.exitCode()).isZero();
    assertThat(verdict.complaints()).isEmpty();
    assertThat(verdict.text()).contains("10-20 min", "50-60 min", "heap", "20 MB", "flat: none of heap, metaspace, classes grew by more than 10 %");
    assertThat(verdict.rows()).allSatisfy(r -> assertThat(r.slope()).isCloseTo(0, within(1e-6)));
  }

  @Test
  void whatGrowsIsNamed() {
    Verdict verdict = new Verdict(Runs.of(60, t -> 1000 + t));
    assertThat(verdict.exitCode()).isEqualTo(1);
    assertThat(verdict.complaints()).singleElement().asString().startsWith("classes grew by 1").contains("from 1905 to 4305");
    assertThat(verdict.rows().get(Measure.CLASSES.ordinal()).slope()).isCloseTo(3600, within(1.0));
    assertThat(verdict.text()).contains("not flat: classes grew by 1", "+3600");
  }

  @Test
  void growthOfATenthIsAllowed() {
    assertThat(new Verdict(Runs.of(60, t -> t < 1800 ? 1000 : 1100)).exitCode()).isZero();
    assertThat(new Verdict(Runs.of(60, t -> t < 1800 ? 1000 : 1102)).exitCode()).isEqualTo(1);
  }

  @Test
  void aPeakMovesNothing() {
    Verdict verdict = new Verdict(Runs.of(60, t -> t == 3500 ? 1_000_000 : 1000));
    assertThat(verdict.exitCode()).isZero();
    assertThat(verdict.rows().get(Measure.CLASSES.ordinal()).slope()).isZero();
  }

  @Test
  void aShorterRunIsComparedBySixths() {
    assertThat(new Verdict(Runs.of(6, t -> 1000)).text()).contains(" 1-2 min", " 5-6 min");
  }

  @Test
  void aLongerRunIsComparedByTenMinutes() {
    assertThat(new Verdict(Runs.of(600, t -> 1000)).text()).contains(" 10-20 min", " 590-600 min");
  }

  @Test
  void howOftenSomethingIsRecordedIsPerMinute() {
    assertThat(Window.late(Runs.of(60, t -> 1000)).perMinute(s -> s.jit().recordings())).isEqualTo(30);
    assertThat(new Verdict(Runs.of(60, t -> 1000)).text()).containsPattern("recordings / minute +30 +30");
  }

  @Test
  void aRunWithoutSamplesInOnePartTellsNothing() {
    Verdict verdict = new Verdict(List.of(Runs.sample(12, 1, 1000)));
    assertThat(verdict.exitCode()).isZero();
    assertThat(verdict.text()).contains("too few samples to tell whether anything grows");
  }

  @Test
  void failuresOfTheJitAreComplaints() {
    Sample good = Runs.sample(10, 1, 1000);
    Sample bad = new Sample(7, 20, 1, good.kind(), good.work(), 1, good.now(), good.settled(), 1, 0, new Counts(0, 0, 0, 0, 0, 0, 0, 2));
    assertThat(new Verdict(Stream.of(good, bad).toList()).complaints()).containsExactly("the JIT compiler itself failed, how often: 2");
  }
}
