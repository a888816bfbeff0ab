package dev.clew.observe;

import java.util.Locale;

/** How names and places are spelled in lines and summaries. */
public final class Words {
  private Words() {}

  /** Returns the constant in lower case, {@code trace_too_long}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Returns {@code , in demo.Interp.run(Interp.java:41)}, or nothing for null; the form is the one IDEs turn into a link. */
  public static String in(StackTraceElement place) {
    return place == null ? "" : ", in " + place;
  }

  /** Returns {@code 1 loop}, {@code 2 loops}. */
  public static String count(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns the number with commas between thousands. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns nanoseconds as milliseconds, {@code 1.5 ms}. */
  static String millis(long nanos) {
    return String.format(Locale.ROOT, "%,.1f ms", nanos / 1e6);
  }

  /** Returns {@code 12.5%}; the share of nothing is nought. */
  static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0 : 100.0 * part / whole);
  }

  /** Returns how often the second is in the first, {@code 1.5}. */
  static String ratio(long number, long of) {
    return String.format(Locale.ROOT, "%.1f", (double) number / of);
  }

  /** Returns the text with every run of line breaks and other control characters as one space. */
  static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
