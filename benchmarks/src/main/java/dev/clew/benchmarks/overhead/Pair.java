package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Session;
import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.report.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The same programs with something and without it, by turns: A B, B A, and so on.
 *
 * @param with with what is to be measured
 * @param without the same without
 * @param figure what is compared
 */
record Pair(Variant with, Variant without, Figure figure) implements Probe {
  private static final String ROW = "%-20s %14s %14s %9s   %s";

  @Override
  public String title(Effort effort) {
    return with.id() + " against " + without.id() + ": " + figure.text(effort) + ", " + effort.rounds() + " rounds";
  }

  @Override
  public Report measure(List<Program> programs, Effort effort, Session.Progress progress) throws IOException, InterruptedException {
    List<Measurement> all = new Session(List.of(with, without), effort.rounds(), figure.time(effort), effort.limit()).run(programs, progress);
    Report report = new Report();
    report.add(ROW, "program", with.id() + " ms", without.id() + " ms", "cost", "(spread)");
    List<Double> medians = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 2) {
      if (!report.fails(all.subList(i, i + 2))) {
        Paired paired = Paired.of(seconds(all.get(i)), seconds(all.get(i + 1)));
        medians.add(paired.ratios().median());
        report.add(ROW, all.get(i).program(), millis(paired.with()), millis(paired.without()), Paired.cost(paired.ratios().median()), paired.spread());
      }
    }
    if (medians.size() > 1) {
      report.add(ROW, "mean", "", "", Paired.cost(Samples.geometricMean(medians)), "");
    }
    return report;
  }

  private List<Double> seconds(Measurement measurement) {
    return measurement.trials().stream().map(figure::seconds).toList();
  }

  private static String millis(Samples seconds) {
    return String.format(Locale.ROOT, "%.2f", 1000 * seconds.median());
  }
}
