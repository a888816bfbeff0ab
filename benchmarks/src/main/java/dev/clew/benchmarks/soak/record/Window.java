package dev.clew.benchmarks.soak.record;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The samples of a part of a run.
 *
 * @param from when it begins, in seconds
 * @param to when it ends
 * @param samples after its beginning, up to its end
 */
record Window(double from, double to, List<Sample> samples) {
  private static final double TEN_MINUTES = 600;
  private static final int PARTS = 6;

  /** Returns the part of a run until it has warmed up: ten minutes, or the first sixth of a run that is shorter than an hour. */
  static Window first(List<Sample> run) {
    return of(run, 0, part(run));
  }

  /** Returns the part that comes after that, of the same length. */
  static Window early(List<Sample> run) {
    return of(run, part(run), 2 * part(run));
  }

  /** Returns the last part, of the same length. */
  static Window late(List<Sample> run) {
    return of(run, end(run) - part(run), end(run));
  }

  /** Returns all but the first part. */
  static Window warm(List<Sample> run) {
    return of(run, part(run), end(run));
  }

  private static Window of(List<Sample> run, double from, double to) {
    return new Window(from, to, run.stream().filter(s -> s.seconds() > from && s.seconds() <= to).toList());
  }

  private static double part(List<Sample> run) {
    return Math.min(TEN_MINUTES, end(run) / PARTS);
  }

  private static double end(List<Sample> run) {
    return run.isEmpty() ? 0 : run.get(run.size() - 1).seconds();
  }

  /** Returns the middle one of the values that samples have, NaN if there are none. */
  double median(ToDoubleFunction<Sample> value) {
    double[] sorted = samples.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length == 0 ? Double.NaN : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Returns how often something happened in a minute, if samples say how often since the one before; NaN if there are no samples. */
  double perMinute(ToDoubleFunction<Sample> count) {
    return samples.isEmpty() ? Double.NaN : 60 * samples.stream().mapToDouble(count).sum() / (to - from);
  }

  /** Returns the times in minutes, as {@code 10-20 min}. */
  String times() {
    return Numbers.text(from / 60) + "-" + Numbers.text(to / 60) + " min";
  }
}
