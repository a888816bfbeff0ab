package dev.clew.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Repetition;
import dev.clew.benchmarks.measure.Trial;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowTest {
  private static final List<Measurement> RESULTS = List.of(
      Results.measured("bf/a", "off", 1, 1, 1, 1), Results.measured("bf/a", "on", 2, 0.5, 0.5, 0.5, 0.5, 0.5), Results.measured("bf/a", "swipl", 0.25, 0.25),
      Results.measured("lisp/b", "off", 0.1, 0.1), Results.measured("lisp/b", "on", 0.1, 0.1),
      Results.measured("lisp/c", "off", 0.1), Results.failed("lisp/c", "on"),
      Results.measured("lisp/d", "unwoven", 0.125));

  @Test
  void aRowIsAProgramMeasuredBothWays() {
    List<Row> rows = Row.all(RESULTS);
    assertThat(rows).extracting(Row::program).containsExactly("bf/a", "lisp/b");
    assertThat(rows.get(0).speedup().median()).isEqualTo(2);
    assertThat(rows.get(0).breakEven().seconds()).isCloseTo(3, within(1e-9));
    assertThat(rows.get(0).atOneSecond()).isEqualTo(2);
    assertThat(rows.get(1).atOneSecond()).isEqualTo(1);
    assertThat(rows.get(1).speedup().median()).isEqualTo(1);
  }

  @Test
  void theFirstRunContainsTheLoading() {
    Trial trial = new Trial(List.of(new Repetition(0, 200_000_000), new Repetition(1, 300_000_000), new Repetition(1, 1)), 7);
    Measurement measurement = new Measurement("bf/a", "on", "s", "m", List.of(trial), null);
    assertThat(Row.firstRun(measurement)).isCloseTo(0.5, within(1e-9));
    assertThat(Row.peakBytes(measurement)).isEqualTo(7);
  }

  @Test
  void ofSeveralProcessesTheMedianCounts() {
    Measurement off = new Measurement("bf/a", "off", "s", "m", List.of(Results.trial(1, 1), Results.trial(1, 1), Results.trial(1, 1)), null);
    Measurement on = new Measurement("bf/a", "on", "s", "m", List.of(Results.trial(2, 0.5), Results.trial(3, 0.5), Results.trial(9, 0.5)), null);
    assertThat(new Row(off, on).atOneSecond()).isEqualTo(3);
    assertThat(new Row(off, on).breakEven().seconds()).isCloseTo(5, within(1e-9));
  }

  @Test
  void theTableHasARowForEachProgramAndMeansForEachLanguage() {
    String table = new Table(RESULTS).text();
    assertThat(table.lines().map(l -> l.split("  ")[0])).containsExactly(
        "off: JVM 1 on 2 x P", "on: JVM 1 on 2 x P", "swipl: JVM 1 on 2 x P", "unwoven: JVM 1 on 2 x P",
        "", "program", "bf/a", "lisp/b", "mean of bf", "mean of lisp", "mean of all",
        "", "program", "bf/a", "mean of bf",
        "", "failed:", "lisp/c");
    assertThat(table).containsPattern("bf/a +1000 +500 +2\\.00x +\\(2\\.00-2\\.00\\) +1000 +2000 +3\\.00 +2\\.00x +50 +50")
        .containsPattern("mean of all +1\\.41x")
        .containsPattern("program +on ms +swipl ms +on/swipl\nbf/a +500 +250 +2\\.00x\nmean of bf +2\\.00x\n")
        .containsPattern("lisp/c +on +exit code 1: broken");
  }

  @Test
  void whereAPeerFailedThereIsADash() {
    List<Measurement> results = List.of(
        Results.measured("bf/a", "off", 1), Results.measured("bf/a", "on", 1), Results.measured("bf/a", "swipl", 1),
        Results.measured("bf/b", "off", 1), Results.measured("bf/b", "on", 1), Results.failed("bf/b", "swipl"));
    assertThat(new Table(results).text()).containsPattern("bf/b +1000 +- +-\n");
  }

  @Test
  void figuresHaveThreeDigitsThatCount() {
    assertThat(Stream.of(1234.5, 123.45, 12.345, 1.2345, 0.12345, 0.012345, 0.0, Double.NaN).map(Figures::number))
        .containsExactly("1235", "123", "12.3", "1.23", "0.123", "0.0123", "0", "-");
    assertThat(Figures.megabytes(0)).isEqualTo("-");
  }

  @Test
  void aTableOfFailuresOnlyIsPossible() {
    assertThat(new Table(List.of(Results.failed("bf/a", "on"))).text().lines()).containsExactly("on: JVM 1 on 2 x P", "", "failed:", "bf/a                 on        exit code 1: broken");
  }
}
