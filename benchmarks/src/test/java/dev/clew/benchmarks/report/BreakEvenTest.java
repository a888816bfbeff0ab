package dev.clew.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clew.benchmarks.measure.Repetition;
import dev.clew.benchmarks.measure.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakEvenTest {
  private static Curve curve(double warm, double... seconds) {
    return new Curve(Results.trial(seconds), warm);
  }

  private static BreakEven even(double[] off, double[] on) {
    double offWarm = off[off.length - 1];
    double onWarm = on[on.length - 1];
    return BreakEven.of(curve(offWarm, off), curve(onWarm, on), offWarm, onWarm);
  }

  @Test
  void aCurveCountsTimeAndRunsAndGoesOnAtTheWarmSpeed() {
    Trial trial = new Trial(List.of(new Repetition(0, 1_000_000_000), new Repetition(1, 3_000_000_000L), new Repetition(4, 2_000_000_000L)), 0);
    Curve curve = new Curve(trial, 0.5);
    assertThat(curve.ends()).containsExactly(1.0, 5.0);
    assertThat(curve.secondsAt(0)).isEqualTo(1);
    assertThat(curve.secondsAt(1)).isEqualTo(4);
    assertThat(curve.secondsAt(3)).isEqualTo(5);
    assertThat(curve.secondsAt(7)).isEqualTo(7);
    assertThat(curve.runsAt(0.5)).isZero();
    assertThat(curve.runsAt(2.5)).isEqualTo(0.5);
    assertThat(curve.runsAt(6)).isEqualTo(5);
    assertThat(curve.runsAt(6.5)).isEqualTo(6);
  }

  @Test
  void whereTheCurvesCrossIsMeasured() {
    BreakEven even = even(new double[] {1, 1, 1, 1}, new double[] {2, 0.5, 0.5, 0.5});
    assertThat(even.kind()).isEqualTo(BreakEven.Kind.MEASURED);
    assertThat(even.seconds()).isCloseTo(3, within(1e-9));
    assertThat(even).hasToString("3.00");
  }

  @Test
  void theLastCrossingCounts() {
    BreakEven even = even(new double[] {1, 1, 1, 1, 1}, new double[] {0.5, 3, 0.5, 0.25, 0.25});
    assertThat(even.seconds()).isGreaterThan(4);
  }

  @Test
  void aheadAfterTheFirstRepetitionIsAheadAtOnce() {
    BreakEven even = even(new double[] {1, 1}, new double[] {0.5, 0.25});
    assertThat(even).isEqualTo(new BreakEven(BreakEven.Kind.AT_ONCE, 0.5)).hasToString("<0.50");
  }

  @Test
  void whatWasNotSeenIsExpectedFromTheWarmSpeeds() {
    BreakEven even = even(new double[] {1, 1}, new double[] {5, 0.5});
    assertThat(even.kind()).isEqualTo(BreakEven.Kind.EXPECTED);
    assertThat(even.seconds()).isCloseTo(9, within(1e-9));
    assertThat(even).hasToString("~9.00");
  }

  @Test
  void aSlowerJitNeverCatchesUp() {
    BreakEven even = even(new double[] {1, 1}, new double[] {2, 1.5});
    assertThat(even).isEqualTo(new BreakEven(BreakEven.Kind.NEVER, Double.POSITIVE_INFINITY)).hasToString("never");
    assertThat(even).isGreaterThan(new BreakEven(BreakEven.Kind.EXPECTED, 1e9));
  }

  @Test
  void processesThatDidDifferentAmountsAreCompared() {
    BreakEven even = even(new double[] {1, 1}, new double[] {3, 0.25, 0.25, 0.25, 0.25, 0.25});
    assertThat(even.seconds()).isCloseTo(on(11.0 / 3), within(1e-9));
  }

  /** After 3 s and one run, four runs a second. */
  private static double on(double runs) {
    return 3 + (runs - 1) / 4;
  }
}
