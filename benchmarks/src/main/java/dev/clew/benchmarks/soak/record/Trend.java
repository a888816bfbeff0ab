package dev.clew.benchmarks.soak.record;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Where a series of values goes in the long run: the median of the slopes between all pairs (Theil and Sen), which single peaks do not move. */
final class Trend {
  /** More pairs than those of so many samples say nothing new and take long. */
  private static final int MOST = 1000;

  private static final double HOUR = 3600;

  private Trend() {}

  /** Returns by how much the value grows in an hour; NaN if there are not two samples of different times. */
  static double perHour(List<Sample> samples, ToDoubleFunction<Sample> value) {
    int stride = (samples.size() + MOST - 1) / MOST;
    List<Sample> some = IntStream.range(0, samples.size()).filter(i -> i % stride == 0).mapToObj(samples::get).toList();
    double[] slopes = IntStream.range(0, some.size()).boxed()
        .flatMapToDouble(i -> IntStream.range(i + 1, some.size()).filter(j -> some.get(j).seconds() > some.get(i).seconds())
            .mapToDouble(j -> (value.applyAsDouble(some.get(j)) - value.applyAsDouble(some.get(i))) / (some.get(j).seconds() - some.get(i).seconds())))
        .toArray();
    Arrays.sort(slopes);
    return slopes.length == 0 ? Double.NaN : HOUR * (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2;
  }
}
