package dev.clew.benchmarks.report;

import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Repetition;
import dev.clew.benchmarks.measure.Trial;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/** Numbers that say how large the same thing is. */
public final class Samples {
  private final double[] sorted;

  /** Keeps the numbers, of which there is one at least. */
  public Samples(double... numbers) {
    if (numbers.length == 0) {
      throw new IllegalArgumentException("no samples");
    }
    sorted = numbers.clone();
    Arrays.sort(sorted);
  }

  /** Returns seconds for one run when it is warm: what each process measured in the second half of its time, in its last repetition at least. */
  public static Samples warm(Measurement measurement) {
    return new Samples(measurement.trials().stream().flatMapToDouble(Samples::warmRuns).toArray());
  }

  /** Returns the same for one process. */
  public static Samples warm(Trial trial) {
    return new Samples(warmRuns(trial).toArray());
  }

  private static DoubleStream warmRuns(Trial trial) {
    List<Repetition> all = trial.repetitions();
    long half = all.stream().skip(1).mapToLong(Repetition::nanos).sum() / 2;
    int first = all.size() - 1;
    for (long sum = all.get(first).nanos() + all.get(first - 1).nanos(); first > 1 && sum <= half; sum += all.get(first - 1).nanos()) {
      first--;
    }
    return all.subList(first, all.size()).stream().mapToDouble(Repetition::secondsPerRun);
  }

  /** Returns the middle. */
  public double median() {
    return quantile(0.5);
  }

  /** Returns what a tenth of the samples is below. */
  public double low() {
    return quantile(0.1);
  }

  /** Returns what a tenth of the samples is above. */
  public double high() {
    return quantile(0.9);
  }

  /** Returns how far apart {@link #low} and {@link #high} are, as a share of the median. */
  public double spread() {
    return (high() - low()) / median();
  }

  /** Returns the geometric mean of some numbers; not a number if there are none. */
  public static double geometricMean(Collection<Double> numbers) {
    return Math.exp(numbers.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
  }

  private double quantile(double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
