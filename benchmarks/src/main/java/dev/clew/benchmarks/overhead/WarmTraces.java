package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.measure.Launch;
import dev.clew.benchmarks.measure.Session;
import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.report.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a trace costs when the compiler is warm: of all that one process compiles, the last third. */
final class WarmTraces implements Probe {
  private static final String ROW = "%-20s %7s %7s %8s %8s %8s %9s %8s %8s %9s %10s %10s";
  private static final List<String> OPTIONS = List.of("-Dclew.jit=on", "-Dclew.background=off", "-Dclew.warm-up-share=100");
  private static final int OPERATIONS = 500;
  private static final int FEWEST = 300;
  private static final int MOST = 800;

  @Override
  public String title(Effort effort) {
    return "milliseconds from the start of recording until a trace was installed: the last third of " + effort.traces() + " traces; each scaled to " + OPERATIONS + " recorded operations, and those with "
        + FEWEST + " to " + MOST + " as they are";
  }

  @Override
  public Report measure(List<Program> programs, Effort effort, Session.Progress progress) throws IOException, InterruptedException {
    Report report = new Report();
    List<String> arguments = new ArrayList<>(List.of(Integer.toString(effort.traces()), Long.toString(effort.limit().toNanos() / 2)));
    programs.forEach(p -> arguments.addAll(Java.arguments(p)));
    try {
      List<Cost> costs = Launch.once(effort.limit(), folder -> Java.command(OPTIONS, WarmChild.class, arguments)).transcript().output().lines().map(Cost::parse).toList();
      rows(report, costs, programs, effort);
    } catch (Launch.Failure e) {
      report.fail("traces", e.getMessage());
    }
    return report;
  }

  private static void rows(Report report, List<Cost> all, List<Program> programs, Effort effort) {
    if (all.isEmpty()) {
      report.fail("traces", "nothing was compiled");
      return;
    }
    if (all.size() < effort.traces()) {
      report.add("only %d traces within half of the limit: the compiler may not be warm", all.size());
    }
    List<Cost> last = all.subList(2 * all.size() / 3, all.size());
    report.add(ROW, "program", "traces", "ops", "per " + OPERATIONS, "90%", "in all", "" + FEWEST + "-" + MOST, "ms", "90%", "recording", "optimising", "generating");
    programs.forEach(p -> row(report, p.name(), last.stream().filter(c -> c.program().equals(p.name())).toList()));
    row(report, "all", last);
  }

  private static void row(Report report, String name, List<Cost> costs) {
    List<Cost> middling = costs.stream().filter(c -> c.recorded() >= FEWEST && c.recorded() <= MOST).toList();
    report.add(ROW, name, costs.size(), median(costs, 0, Cost::recorded), median(costs, 2, c -> c.millisPer(OPERATIONS)), high(costs, c -> c.millisPer(OPERATIONS)), inAll(costs),
        middling.size(), median(middling, 2, c -> c.elapsed() / 1e6), high(middling, c -> c.elapsed() / 1e6),
        median(middling, 2, c -> c.recording() / 1e6), median(middling, 2, c -> c.optimising() / 1e6), median(middling, 2, c -> c.generating() / 1e6));
  }

  /** Returns what all of them took, for {@link #OPERATIONS} of all of their operations: short traces, whose scaled times are mostly what any class takes, count for little. */
  private static String inAll(List<Cost> costs) {
    double millis = costs.stream().mapToDouble(c -> c.elapsed() / 1e6).sum();
    return costs.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", millis * OPERATIONS / costs.stream().mapToInt(Cost::recorded).sum());
  }

  private static String median(List<Cost> costs, int digits, ToDoubleFunction<Cost> number) {
    return costs.isEmpty() ? "-" : String.format(Locale.ROOT, "%." + digits + "f", samples(costs, number).median());
  }

  private static String high(List<Cost> costs, ToDoubleFunction<Cost> number) {
    return costs.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", samples(costs, number).high());
  }

  private static Samples samples(List<Cost> costs, ToDoubleFunction<Cost> number) {
    return new Samples(costs.stream().mapToDouble(number).toArray());
  }
}
