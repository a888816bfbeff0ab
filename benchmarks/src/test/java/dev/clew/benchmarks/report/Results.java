package dev.clew.benchmarks.report;

import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Repetition;
import dev.clew.benchmarks.measure.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes measurements for tests. */
final class Results {
  private Results() {}

  /** Returns a trial whose loading took no time, with repetitions of one run, in seconds. */
  static Trial trial(double... seconds) {
    List<Repetition> repetitions = new ArrayList<>(List.of(new Repetition(0, 0)));
    Arrays.stream(seconds).forEach(s -> repetitions.add(new Repetition(1, Math.round(1e9 * s))));
    return new Trial(repetitions, 50L << 20);
  }

  static Measurement measured(String program, String way, double... seconds) {
    return new Measurement(program, way, "JVM 1", "2 x P", List.of(trial(seconds)), null);
  }

  static Measurement failed(String program, String way) {
    return new Measurement(program, way, "JVM 1", "2 x P", List.of(), "exit code 1: broken");
  }
}
