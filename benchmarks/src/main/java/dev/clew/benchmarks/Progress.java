package dev.clew.benchmarks;

import dev.clew.benchmarks.measure.Contestant;
import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Session;
import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.report.JsonLines;
import dev.clew.benchmarks.report.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells at the terminal how it goes, and writes results as they come, so that those of a session that was broken off are not lost. */
final class Progress implements Session.Progress {
  private static final String ERASE_LINE = "\r\033[K";

  private final boolean terminal = System.console() != null;
  private final long start = System.nanoTime();
  private final int size;
  private final Path json;
  private int started;

  /**
   * Makes one.
   *
   * @param size how many processes there will be
   * @param json where results go, null if nowhere
   */
  Progress(int size, Path json) {
    this.size = size;
    this.json = json;
  }

  /** Says so if others use the machine. */
  static void warnIfBusy() {
    int processors = Runtime.getRuntime().availableProcessors();
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (load > processors) {
      System.err.printf(Locale.ROOT, "clew bench: the machine is busy (load %.1f, %d processors): trust ratios rather than times, or see --clock%n",
          load, processors);
    }
  }

  @Override
  public void starts(Program program, Contestant contestant) {
    started++;
    if (terminal) {
      System.err.print(ERASE_LINE + place() + program.name() + " " + contestant.id() + " ...");
    }
  }

  @Override
  public void done(Program program, List<Measurement> measurements) {
    String times = measurements.stream().map(m -> m.way() + " " + (m.succeeded() ? millis(m) : "failed")).collect(Collectors.joining(", "));
    System.err.println((terminal ? ERASE_LINE : "") + place() + program.name() + ": " + times);
    try {
      if (json != null) {
        Files.write(json, measurements.stream().map(JsonLines::line).toList(), StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String millis(Measurement m) {
    return String.format(Locale.ROOT, "%.2f ms", 1000 * Samples.warm(m).median());
  }

  private String place() {
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return String.format(Locale.ROOT, "[%d/%d %d:%02d] ", started, size, time.toMinutes(), time.toSecondsPart());
  }
}
