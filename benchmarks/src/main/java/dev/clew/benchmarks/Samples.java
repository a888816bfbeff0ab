package dev.clew.benchmarks;

import java.util.Arrays;

/** Times of the same work, in seconds. */
final class Samples {
  private final double[] sorted;

  Samples(double... seconds) {
    sorted = seconds.clone();
    Arrays.sort(sorted);
  }

  double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Returns how far the slowest is above the fastest, as a share of the median. */
  double spread() {
    return (sorted[sorted.length - 1] - sorted[0]) / median();
  }
}
