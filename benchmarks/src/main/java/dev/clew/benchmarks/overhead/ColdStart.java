package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.measure.Contestant;
import dev.clew.benchmarks.measure.Machine;
import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Session;
import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Way;
import dev.clew.benchmarks.report.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** How long it takes in a cold process from the first loop that is hot to the first that is compiled. */
final class ColdStart implements Probe {
  private static final String ROW = "%-20s %-8s %12s %16s %9s";

  @Override
  public String title(Effort effort) {
    return "cold processes: milliseconds from main to the first recording, and from there until a loop was installed, " + effort.coldRounds() + " rounds";
  }

  @Override
  public Report measure(List<Program> programs, Effort effort, Session.Progress progress) throws IOException, InterruptedException {
    Report report = new Report();
    List<Contestant> contestants = new ArrayList<>(List.of(new Cold("folders", List.of(), System.getProperty("java.class.path"))));
    Optional<Archive> archive = Archive.find();
    archive.ifPresentOrElse(a -> contestants.add(new Cold("archive", a.options(), a.classPath())),
        () -> report.add("without the class-data archive, as there is none: `./clew run FILE` makes it when it first runs after a build"));
    List<Measurement> all = new Session(contestants, effort.coldRounds(), Duration.ofNanos(1), effort.limit()).run(programs, progress);
    report.add(ROW, "program", "classes", "hot after ms", "to installed ms", "most");
    all.forEach(m -> row(report, m));
    return report;
  }

  private static void row(Report report, Measurement m) {
    if (!report.fails(List.of(m))) {
      report.add(ROW, m.program(), m.way(), millis(new Samples(times(m, 0).toArray()).median()),
          millis(new Samples(times(m, 1).toArray()).median()), millis(times(m, 1).max().orElseThrow()));
    }
  }

  private static DoubleStream times(Measurement m, int which) {
    return m.trials().stream().mapToDouble(t -> t.repetitions().get(which).nanos());
  }

  private static String millis(double nanos) {
    return String.format(Locale.ROOT, "%.0f", nanos / 1e6);
  }

  /** A cold process with classes from folders, or from jars and an archive. */
  private record Cold(String id, List<String> options, String classPath) implements Contestant {
    @Override
    public String system() {
      return Machine.jvm();
    }

    @Override
    public boolean runs(Program program) {
      return program.ways().contains(Way.ON);
    }

    @Override
    public List<String> command(Program program, Path folder, long nanos) {
      List<String> all = new ArrayList<>(options);
      all.add("-Dclew.jit=on");
      return Java.command(all, classPath, ColdChild.class, Java.arguments(program));
    }
  }
}
