package dev.clew.benchmarks.report;

import dev.clew.benchmarks.measure.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What moved between two sessions. Compared is how many times faster the JIT is, not the times themselves: those depend on what else the machine was doing. */
public final class Changes {
  private static final String FORMAT = "%-20s %9s %9s %9s %9s %9s %9s %9s";

  private final List<Measurement> before;
  private final List<Measurement> after;

  /** Compares two files of results. */
  public Changes(List<Measurement> before, List<Measurement> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * A program that was measured in both.
   *
   * @param before the older row
   * @param after the newer one
   */
  record Change(Row before, Row after) {
    boolean isMove() {
      return after.speedup().isApartFrom(before.speedup());
    }

    double factor() {
      return after.speedup().median() / before.speedup().median();
    }
  }

  /** Returns all programs that are in both, those that lost most first. */
  List<Change> all() {
    Map<String, Row> old = Row.all(before).stream().collect(Collectors.toMap(Row::program, r -> r));
    return Row.all(after).stream().filter(r -> old.containsKey(r.program())).map(r -> new Change(old.get(r.program()), r))
        .sorted(Comparator.comparingDouble(Change::factor)).toList();
  }

  /** Returns what moved, several lines. */
  public String text() {
    List<Change> all = all();
    List<Change> moved = all.stream().filter(Change::isMove).toList();
    List<String> lines = new ArrayList<>();
    systems(before).stream().filter(s -> !systems(after).contains(s)).forEach(s -> lines.add("the older results are of another system, " + s));
    if (all.isEmpty()) {
      lines.add("no program is in both results");
    } else {
      lines.add(String.format(Locale.ROOT, "%d of %d programs moved by more than the spread; all together the JIT is now %s as fast, beside no JIT, as it was",
          moved.size(), all.size(), Figures.times(Samples.geometricMean(all.stream().map(Change::factor).toList()))));
    }
    if (!moved.isEmpty()) {
      lines.add(String.format(Locale.ROOT, FORMAT, "program", "off/on", "was", "change", "on ms", "was", "first on", "was"));
      moved.forEach(c -> lines.add(line(c)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(Change c) {
    return String.format(Locale.ROOT, FORMAT, c.after.program(), Figures.times(c.after.speedup().median()), Figures.times(c.before.speedup().median()),
        Figures.times(c.factor()), Figures.millis(c.after.onWarm().median()), Figures.millis(c.before.onWarm().median()), Figures.millis(Row.firstRun(c.after.on())),
        Figures.millis(Row.firstRun(c.before.on())));
  }

  private static List<String> systems(List<Measurement> measurements) {
    return Table.systems(measurements.stream().filter(m -> !Table.isOther(m)).toList());
  }
}
