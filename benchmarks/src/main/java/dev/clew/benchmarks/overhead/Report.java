package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.measure.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table without its first line, and whether something failed. */
final class Report {
  private final List<String> lines = new ArrayList<>();
  private boolean failed;

  /** Adds a line. */
  void add(String format, Object... columns) {
    lines.add(String.format(Locale.ROOT, format, columns).stripTrailing());
  }

  /** Adds a line about what has failed. */
  void fail(String what, String why) {
    failed = true;
    add("%-20s failed: %s", what, why);
  }

  /** Adds a line about the first of some measurements that failed, if one did; tells whether. */
  boolean fails(List<Measurement> measurements) {
    Optional<Measurement> bad = measurements.stream().filter(m -> !m.succeeded()).findFirst();
    bad.ifPresent(m -> fail(m.program(), m.way() + ": " + m.failure().lines().findFirst().orElse("")));
    return bad.isPresent();
  }

  /** Returns the lines, as text. */
  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Returns whether something failed. */
  boolean failed() {
    return failed;
  }
}
