package dev.clew.benchmarks.report;

import java.util.Locale;

/** Numbers as tables show them: with three digits that count, small ones too. */
final class Figures {
  private static final double[] LIMITS = {100, 10, 1};

  private Figures() {}

  /** Returns a number. */
  static String number(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return x == 0 ? "0" : "-";
    }
    for (int digits = 0; digits < LIMITS.length; digits++) {
      if (Math.abs(x) >= LIMITS[digits]) {
        return String.format(Locale.ROOT, "%." + digits + "f", x);
      }
    }
    int zeros = (int) Math.ceil(-Math.log10(Math.abs(x)));
    return String.format(Locale.ROOT, "%." + Math.min(2 + zeros, 6) + "f", x);
  }

  /** Returns how many times something is something else. */
  static String times(double x) {
    return number(x) + "x";
  }

  /** Returns a ratio's spread. */
  static String spread(Ratio ratio) {
    return "(" + number(ratio.low()) + "-" + number(ratio.high()) + ")";
  }

  /** Returns seconds as milliseconds. */
  static String millis(double seconds) {
    return number(1000 * seconds);
  }

  /** Returns bytes as megabytes, or a dash if they are not known. */
  static String megabytes(double bytes) {
    return bytes == 0 ? "-" : String.format(Locale.ROOT, "%.0f", bytes / (1 << 20));
  }
}
