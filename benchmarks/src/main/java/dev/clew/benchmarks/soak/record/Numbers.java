package dev.clew.benchmarks.soak.record;

import java.util.Locale;

/** Numbers as tables and plots show them. */
final class Numbers {
  private Numbers() {}

  /** Returns a number with one digit after the point, or none if it is large or whole; a dash if it is not known. */
  static String text(double x) {
    return Double.isNaN(x) ? "-" : String.format(Locale.ROOT, Math.abs(x) >= 1000 || x == Math.rint(x) ? "%.0f" : "%.1f", x);
  }

  /** Returns a number with its sign. */
  static String signed(double x) {
    return (x > 0 ? "+" : "") + text(x);
  }
}
