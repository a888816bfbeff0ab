package dev.clew.benchmarks;

import java.util.Locale;
import java.util.Map;

/**
 * What was measured for one program.
 *
 * @param program its name
 * @param runs how many runs of it one sample is
 * @param first for each way, seconds of its very first run in the process
 * @param steady for each way, the samples taken when all of them had run before, in seconds for one run
 */
record Result(String program, int runs, Map<Way, Double> first, Map<Way, Samples> steady) {
  static String header() {
    return String.format(Locale.ROOT, "%-12s %10s %10s %10s %8s %9s %10s %8s %9s",
        "program", "unwoven ms", "off ms", "on ms", "on/off", "off cost", "first on", "whole", "spread");
  }

  String row() {
    return String.format(Locale.ROOT, "%-12s %10.2f %10.2f %10.2f %7.1fx %8.1f%% %10.2f %7.1fx %8.0f%%",
        program, millis(Way.UNWOVEN), millis(Way.OFF), millis(Way.ON), speedup(), 100 * offCost(), 1000 * first.get(Way.ON), wholeRun(), 100 * spread());
  }

  /** Returns the result as one JSON object, times in seconds. */
  String json() {
    return String.format(Locale.ROOT,
        "{\"program\":\"%s\",\"runs\":%d,\"unwoven\":%.6f,\"off\":%.6f,\"on\":%.6f,\"firstOff\":%.6f,\"firstOn\":%.6f,\"speedup\":%.3f,\"offCost\":%.4f,\"spread\":%.4f}",
        program, runs, median(Way.UNWOVEN), median(Way.OFF), median(Way.ON), first.get(Way.OFF), first.get(Way.ON), speedup(), offCost(), spread());
  }

  /** Returns how many times faster the JIT is when everything is warm. */
  double speedup() {
    return median(Way.OFF) / median(Way.ON);
  }

  /** Returns the same for the very first runs, warm-up included. */
  double wholeRun() {
    return first.get(Way.OFF) / first.get(Way.ON);
  }

  /** Returns what being woven costs with the JIT off, as a share of the unwoven time; negative if it happened to be faster. */
  double offCost() {
    return median(Way.OFF) / median(Way.UNWOVEN) - 1;
  }

  private double spread() {
    return steady.values().stream().mapToDouble(Samples::spread).max().orElse(0);
  }

  private double median(Way way) {
    return steady.get(way).median();
  }

  private double millis(Way way) {
    return 1000 * median(way);
  }
}
