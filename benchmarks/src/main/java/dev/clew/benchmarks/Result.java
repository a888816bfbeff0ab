package dev.clew.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What was measured for one program.
 *
 * @param program its name
 * @param first for each way, seconds of its very first run in the process
 * @param steady for each way, the samples taken when all of them had run before, in seconds for one run
 */
record Result(String program, Map<Way, Double> first, Map<Way, Samples> steady) {
  /** The geometric mean over no programs. */
  private static final double NONE = Double.NaN;

  static String header() {
    return String.format(Locale.ROOT, "%-18s %10s %10s %10s %10s %8s %8s %9s %10s %8s %9s",
        "program", "unwoven ms", "off ms", "on ms", "twin ms", "on/off", "on/twin", "off cost", "first on", "whole", "spread");
  }

  String row() {
    return String.format(Locale.ROOT, "%-18s %10s %10s %10s %10s %7.1fx %8s %8.1f%% %10.2f %7.1fx %8.0f%%",
        program, millis(Way.UNWOVEN), millis(Way.OFF), millis(Way.ON), millis(Way.TWIN), speedup(), hasTwin() ? String.format(Locale.ROOT, "%.2fx", behindTwin()) : "-",
        100 * offCost(), 1000 * first.get(Way.ON), wholeRun(), 100 * spread());
  }

  /** Returns a row with geometric means of the ratios. */
  static String meanRow(String name, Collection<Result> results) {
    double twin = geometricMean(results, Result::behindTwin);
    return String.format(Locale.ROOT, "%-18s %10s %10s %10s %10s %7.1fx %8s %9s %10s %7.1fx %9s",
        name, "", "", "", "", geometricMean(results, Result::speedup), Double.isNaN(twin) ? "-" : String.format(Locale.ROOT, "%.2fx", twin), "", "",
        geometricMean(results, Result::wholeRun), "");
  }

  /** Returns the result as one JSON object, times in seconds. */
  String json() {
    String twin = hasTwin() ? String.format(Locale.ROOT, "\"twin\":%.6f,\"behindTwin\":%.3f,", median(Way.TWIN), behindTwin()) : "";
    return String.format(Locale.ROOT,
        "{\"program\":\"%s\",\"unwoven\":%.6f,\"off\":%.6f,\"on\":%.6f,%s\"firstOff\":%.6f,\"firstOn\":%.6f,\"speedup\":%.3f,\"offCost\":%.4f,\"spread\":%.4f}",
        program, median(Way.UNWOVEN), median(Way.OFF), median(Way.ON), twin, first.get(Way.OFF), first.get(Way.ON), speedup(), offCost(), spread());
  }

  /** Returns how many times faster the JIT is when everything is warm. */
  double speedup() {
    return median(Way.OFF) / median(Way.ON);
  }

  /** Returns how many times slower the JIT is than the same in Java; not a number if there is no twin. */
  double behindTwin() {
    return hasTwin() ? median(Way.ON) / median(Way.TWIN) : NONE;
  }

  /** Returns how many times faster the JIT is in the very first runs, warm-up included. */
  double wholeRun() {
    return first.get(Way.OFF) / first.get(Way.ON);
  }

  /** Returns what being woven costs with the JIT off, as a share of the unwoven time; negative if it happened to be faster. */
  double offCost() {
    return median(Way.OFF) / median(Way.UNWOVEN) - 1;
  }

  private static double geometricMean(Collection<Result> results, ToDoubleFunction<Result> ratio) {
    return Math.exp(results.stream().mapToDouble(ratio).map(Math::log).average().orElse(NONE));
  }

  private boolean hasTwin() {
    return steady.containsKey(Way.TWIN);
  }

  private double spread() {
    return steady.values().stream().mapToDouble(Samples::spread).max().orElse(0);
  }

  private double median(Way way) {
    return steady.get(way).median();
  }

  private String millis(Way way) {
    return steady.containsKey(way) ? String.format(Locale.ROOT, "%.2f", 1000 * median(way)) : "-";
  }
}
