package dev.clew.benchmarks.report;

import dev.clew.benchmarks.measure.Repetition;
import dev.clew.benchmarks.measure.Trial;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How much time a process had taken when it had done so many runs, the loading included. After the last repetition it goes on at the warm speed. */
final class Curve {
  private final double[] runs;
  private final double[] seconds;
  private final double warm;

  /**
   * Makes one.
   *
   * @param warm seconds for one run when warm
   */
  Curve(Trial trial, double warm) {
    int size = trial.repetitions().size();
    runs = new double[size];
    seconds = new double[size];
    for (int i = 0; i < size; i++) {
      Repetition r = trial.repetitions().get(i);
      runs[i] = (i == 0 ? 0 : runs[i - 1]) + r.runs();
      seconds[i] = (i == 0 ? 0 : seconds[i - 1]) + r.nanos() / 1e9;
    }
    this.warm = warm;
  }

  /** Returns the numbers of runs after each repetition. */
  DoubleStream ends() {
    return IntStream.range(1, runs.length).mapToDouble(i -> runs[i]);
  }

  /** Returns the time until so many runs are done. */
  double secondsAt(double run) {
    int last = runs.length - 1;
    if (run >= runs[last]) {
      return seconds[last] + (run - runs[last]) * warm;
    }
    int i = after(runs, run);
    return seconds[i - 1] + (run - runs[i - 1]) / (runs[i] - runs[i - 1]) * (seconds[i] - seconds[i - 1]);
  }

  /** Returns how many runs are done after some time. */
  double runsAt(double second) {
    int last = runs.length - 1;
    if (second >= seconds[last]) {
      return runs[last] + (second - seconds[last]) / warm;
    }
    if (second <= seconds[0]) {
      return 0;
    }
    int i = after(seconds, second);
    return runs[i - 1] + (second - seconds[i - 1]) / (seconds[i] - seconds[i - 1]) * (runs[i] - runs[i - 1]);
  }

  /** Returns the index of the first number above another one; there is one. */
  private static int after(double[] numbers, double number) {
    return IntStream.range(1, numbers.length).filter(i -> numbers[i] > number).findFirst().orElseThrow();
  }
}
