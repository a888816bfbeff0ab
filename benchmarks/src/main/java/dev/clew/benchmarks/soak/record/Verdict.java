package dev.clew.benchmarks.soak.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether anything grew in a run once it had warmed up, by comparing two parts of it: the one after the first, and the last. */
public final class Verdict {
  private static final double MOST_GROWTH = 0.1;

  private final List<Sample> run;
  private final Window early;
  private final Window late;
  private final List<Row> rows;

  /**
   * What happened to one measure.
   *
   * @param early its median in the early part
   * @param late its median in the late part
   * @param slope by how much it grows in an hour
   */
  record Row(Measure measure, double early, double late, double slope) {
    /** Returns by what part of itself it grew; NaN if that is not known. */
    double growth() {
      return early > 0 ? late / early - 1 : Double.NaN;
    }

    /** Returns whether it grew by more than is allowed. */
    boolean grew() {
      return early > 0 && late > early * (1 + MOST_GROWTH);
    }
  }

  /** Judges a run. */
  public Verdict(List<Sample> run) {
    this.run = List.copyOf(run);
    early = Window.early(run);
    late = Window.late(run);
    List<Sample> warm = Window.warm(run).samples();
    rows = Arrays.stream(Measure.values()).map(m -> new Row(m, early.median(m::settled), late.median(m::settled), Trend.perHour(warm, m::settled))).toList();
  }

  /** Returns 0, or 1 if something grew that should not or the JIT compiler itself failed. */
  public int exitCode() {
    return complaints().isEmpty() ? 0 : 1;
  }

  /** Returns what is wrong. */
  public List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (Row row : rows) {
      if (row.measure.decisive && row.grew()) {
        complaints.add(String.format(Locale.ROOT, "%s grew by %.0f %%, from %s to %s", row.measure.words, 100 * row.growth(), amount(row.measure, row.early), amount(row.measure, row.late)));
      }
    }
    long failures = run.stream().mapToLong(s -> s.jit().failures()).sum();
    if (failures > 0) {
      complaints.add("the JIT compiler itself failed, how often: " + failures);
    }
    return complaints;
  }

  /** Returns the table, and the verdict below it. */
  public String text() {
    StringBuilder text = new StringBuilder(String.format("%-24s%16s%16s%10s%16s%n", "median after collection", early.times(), late.times(), "growth", "slope / hour"));
    for (Row row : rows) {
      String growth = Double.isNaN(row.growth()) ? "-" : String.format(Locale.ROOT, "%+.1f %%", 100 * row.growth());
      String slope = Double.isNaN(row.slope) ? "-" : Numbers.signed(row.slope) + unit(row.measure);
      text.append(String.format("%-24s%16s%16s%10s%16s%n", row.measure.words, amount(row.measure, row.early), amount(row.measure, row.late), growth, slope));
    }
    text.append(String.format("%-24s%16s%16s%n", "recordings / minute", Numbers.text(early.perMinute(s -> s.jit().recordings())), Numbers.text(late.perMinute(s -> s.jit().recordings()))));
    text.append(String.format("%-24s%16s%16s%n", "guard failures / minute", Numbers.text(early.perMinute(s -> s.jit().guardFailures())), Numbers.text(late.perMinute(s -> s.jit().guardFailures()))));
    return text.append(conclusion()).append(System.lineSeparator()).toString();
  }

  private String conclusion() {
    if (!complaints().isEmpty()) {
      return "not flat: " + String.join("; ", complaints());
    }
    return early.samples().isEmpty() || late.samples().isEmpty() ? "too few samples to tell whether anything grows"
        : "flat: none of " + rows.stream().filter(r -> r.measure.decisive).map(r -> r.measure.words).collect(Collectors.joining(", ")) + " grew by more than 10 %";
  }

  List<Row> rows() {
    return rows;
  }

  private static String amount(Measure measure, double x) {
    return x == 0 ? "-" : Numbers.text(x) + unit(measure);
  }

  private static String unit(Measure measure) {
    return measure.unit.isEmpty() ? "" : " " + measure.unit;
  }
}
