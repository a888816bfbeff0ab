package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.report.Samples;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What two ways took that were measured by turns.
 *
 * @param with seconds with what is to be measured
 * @param without seconds without it
 * @param ratios how many times longer with than without: one for each round, as the machine may have been another between rounds
 */
record Paired(Samples with, Samples without, Samples ratios) {
  /** Pairs what was measured in the same round; throws {@link IllegalArgumentException} if it does not come in pairs. */
  static Paired of(List<Double> with, List<Double> without) {
    if (with.size() != without.size()) {
      throw new IllegalArgumentException(with.size() + " times do not pair with " + without.size());
    }
    double[] ratios = IntStream.range(0, with.size()).mapToDouble(i -> with.get(i) / without.get(i)).toArray();
    return new Paired(samples(with), samples(without), new Samples(ratios));
  }

  private static Samples samples(List<Double> times) {
    return new Samples(times.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Returns a ratio as what comes on top: {@code +1.25%}. */
  static String cost(double ratio) {
    return String.format(Locale.ROOT, "%+.2f%%", 100 * (ratio - 1));
  }

  /** Returns what four fifths of the rounds lie between. */
  String spread() {
    return "(" + cost(ratios.low()) + " to " + cost(ratios.high()) + ")";
  }
}
