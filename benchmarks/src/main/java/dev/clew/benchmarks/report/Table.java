package dev.clew.benchmarks.report;

import dev.clew.benchmarks.measure.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Results as text: the JIT off and on, then other ways and implementations beside the JIT, then what failed. */
public final class Table {
  private static final String OWN = "%-20s %9s %9s %9s %17s %9s %9s %9s %9s %7s %7s";
  private static final String NAME = "%-20s %9s";
  private static final String OTHER = " %10s %10s";

  private final List<Measurement> measurements;
  private final Map<String, List<Row>> languages;
  private final List<String> lines = new ArrayList<>();

  /** Makes one. */
  public Table(List<Measurement> measurements) {
    this.measurements = measurements;
    languages = Row.all(measurements).stream().collect(Collectors.groupingBy(Row::language, LinkedHashMap::new, Collectors.toList()));
  }

  /** Returns all of it. */
  public String text() {
    lines.clear();
    systems(measurements).forEach(lines::add);
    if (!languages.isEmpty()) {
      own();
    }
    languages.values().forEach(this::others);
    failures();
    return String.join("\n", lines) + "\n";
  }

  /** Returns what was measured on, a line for each way. */
  static List<String> systems(List<Measurement> measurements) {
    return measurements.stream().map(m -> m.way() + ": " + m.system() + " on " + m.machine()).distinct().toList();
  }

  /** Returns whether a measurement is of another way than off and on. */
  static boolean isOther(Measurement measurement) {
    return !measurement.way().equals("off") && !measurement.way().equals("on");
  }

  private void own() {
    lines.add("");
    add(OWN, "program", "off ms", "on ms", "off/on", "(spread)", "first off", "first on", "even at s", "at 1 s", "off MB", "on MB");
    languages.values().stream().flatMap(List::stream).forEach(this::own);
    languages.forEach(this::mean);
    if (languages.size() > 1) {
      mean("all", languages.values().stream().flatMap(List::stream).toList());
    }
  }

  private void own(Row row) {
    add(OWN, row.program(), Figures.millis(row.offWarm().median()), Figures.millis(row.onWarm().median()), Figures.times(row.speedup().median()),
        Figures.spread(row.speedup()), Figures.millis(Row.firstRun(row.off())), Figures.millis(Row.firstRun(row.on())), row.breakEven(),
        Figures.times(row.atOneSecond()), Figures.megabytes(Row.peakBytes(row.off())), Figures.megabytes(Row.peakBytes(row.on())));
  }

  private void mean(String name, List<Row> rows) {
    add(OWN, "mean of " + name, "", "", mean(rows, r -> r.speedup().median()), "", "", "", "", mean(rows, Row::atOneSecond), "", "");
  }

  private static String mean(List<Row> rows, ToDoubleFunction<Row> ratio) {
    return Figures.times(Samples.geometricMean(rows.stream().map(ratio::applyAsDouble).toList()));
  }

  /** Adds a table for one language with two columns for each other way. */
  private void others(List<Row> rows) {
    List<String> programs = rows.stream().map(Row::program).toList();
    List<String> ways = measurements.stream().filter(m -> programs.contains(m.program()) && isOther(m) && m.succeeded())
        .map(Measurement::way).distinct().toList();
    if (ways.isEmpty()) {
      return;
    }
    lines.add("");
    add(NAME + OTHER.repeat(ways.size()), columns("program", "on ms", ways.stream().flatMap(w -> List.of(w + " ms", "on/" + w).stream()).toList()));
    Map<String, List<Double>> ratios = new LinkedHashMap<>();
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      for (String way : ways) {
        Optional<Double> warm = measurement(row.program(), way).map(m -> Samples.warm(m).median());
        warm.ifPresent(w -> ratios.computeIfAbsent(way, k -> new ArrayList<>()).add(row.onWarm().median() / w));
        cells.add(warm.map(Figures::millis).orElse("-"));
        cells.add(warm.map(w -> Figures.times(row.onWarm().median() / w)).orElse("-"));
      }
      add(NAME + OTHER.repeat(ways.size()), columns(row.program(), Figures.millis(row.onWarm().median()), cells));
    }
    List<String> means = ways.stream().flatMap(w -> List.of("", Figures.times(Samples.geometricMean(ratios.get(w)))).stream()).toList();
    add(NAME + OTHER.repeat(ways.size()), columns("mean of " + rows.get(0).language(), "", means));
  }

  private Optional<Measurement> measurement(String program, String way) {
    return measurements.stream().filter(m -> m.program().equals(program) && m.way().equals(way) && m.succeeded()).findFirst();
  }

  private static Object[] columns(String first, String second, List<String> more) {
    List<String> all = new ArrayList<>(List.of(first, second));
    all.addAll(more);
    return all.toArray();
  }

  private void failures() {
    List<Measurement> failed = measurements.stream().filter(m -> !m.succeeded()).toList();
    if (!failed.isEmpty()) {
      lines.add("");
      lines.add("failed:");
      failed.forEach(m -> add("%-20s %-9s %s", m.program(), m.way(), m.failure().lines().findFirst().orElse("")));
    }
  }

  private void add(String format, Object... columns) {
    lines.add(String.format(Locale.ROOT, format, columns).stripTrailing());
  }
}
