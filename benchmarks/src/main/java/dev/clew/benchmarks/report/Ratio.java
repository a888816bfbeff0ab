package dev.clew.benchmarks.report;

/**
 * How many times longer one thing takes than another.
 *
 * @param median of the medians
 * @param low if the first was fast and the second slow
 * @param high the other way round
 */
public record Ratio(double median, double low, double high) {
  /** Returns the ratio of samples. */
  static Ratio of(Samples dividend, Samples divisor) {
    return new Ratio(dividend.median() / divisor.median(), dividend.low() / divisor.high(), dividend.high() / divisor.low());
  }

  /** Returns whether another ratio differs by more than both spread. */
  boolean isApartFrom(Ratio other) {
    return low > other.high || high < other.low;
  }
}
