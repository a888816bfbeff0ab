package dev.clew.benchmarks.soak;

import dev.clew.Clew;
import dev.clew.benchmarks.soak.record.Plot;
import dev.clew.benchmarks.soak.record.Sample;
import dev.clew.benchmarks.soak.record.SampleLines;
import dev.clew.benchmarks.soak.record.Verdict;
import dev.clew.benchmarks.soak.work.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code clew bench soak}. */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description = {
      "Runs ever new guest programs in one process, checks every result, and tells whether memory or the number of classes grows.",
      "",
      "What is done and how it is judged: docs/benchmarks.md.",
    })
public final class Soak implements Callable<Integer> {
  private static final double MINUTES = 60;
  private static final double SAMPLE_SECONDS = 5;
  private static final double PHASE_SECONDS = 30;

  @Spec private CommandSpec command;

  @Option(names = "--minutes", paramLabel = "N", description = "how long it goes on (default: 60)")
  private Double minutes;

  @Option(names = "--seed", paramLabel = "S", description = "what the choice of programs depends on (default: another each time, printed)")
  private Long seed;

  @Option(names = "--sample-seconds", paramLabel = "S", description = "time from one sample to the next (default: 5)")
  private Double sampleSeconds;

  @Option(names = "--phase-seconds", paramLabel = "S", hidden = true, description = "how long a phase is on average (default: 30)")
  private Double phaseSeconds;

  @Option(names = "--kinds", paramLabel = "KIND", split = ",", description = "which kinds of phases there are, to find out which of them grows: ${COMPLETION-CANDIDATES} (default: all)")
  private List<Kind> kinds;

  @Option(names = "--jit", paramLabel = "NAME=VALUE,...", description = "parameters of the JIT; may be repeated, the last wins")
  private List<String> parameters = List.of();

  @Option(names = "--json", paramLabel = "FILE", description = "writes each sample to the file as it is taken, one JSON object in each line")
  private Path json;

  @Option(names = "--svg", paramLabel = "FILE", description = "writes a plot at the end")
  private Path svg;

  @Option(names = "--from", paramLabel = "FILE.json", description = "instead of running, takes the samples of an older run")
  private Path from;

  /** Made by picocli and by {@link #main}. */
  public Soak() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs the command and returns its exit code: 0, 1 if something grew or went wrong, or 2 for a mistake on the command line. */
  static int execute(String... args) {
    CommandLine line = new CommandLine(new Soak()).setCommandName("clew bench soak");
    return line.setParameterExceptionHandler((e, ignored) -> mistake(line, e.getMessage())).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Sample> samples;
    try {
      check();
      samples = from != null ? older() : null;
      checkWritable(json);
      checkWritable(svg);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
    if (samples == null) {
      try {
        samples = run();
      } catch (Observer.Failure e) {
        System.err.println(command.qualifiedName() + ": " + e.getMessage());
        if (e.getCause() != null) {
          e.getCause().printStackTrace();
        }
        return 1;
      }
      System.out.println(Clew.shared().statistics().summary().text());
    }
    Verdict verdict = new Verdict(samples);
    System.out.print("seed " + samples.get(0).seed() + System.lineSeparator() + verdict.text());
    if (svg != null) {
      Files.writeString(svg, Plot.of(samples));
    }
    return verdict.exitCode();
  }

  private List<Sample> run() throws IOException, InterruptedException {
    long chosen = seed != null ? seed : new Random().nextInt(Integer.MAX_VALUE);
    double length = minutes != null ? minutes : MINUTES;
    System.err.println(command.qualifiedName() + ": --seed " + chosen + ", minutes " + length);
    return new Observer(chosen, kinds != null ? kinds : List.of(Kind.values()), 60 * length, phaseSeconds != null ? phaseSeconds : PHASE_SECONDS, sampleSeconds != null ? sampleSeconds : SAMPLE_SECONDS, json).run();
  }

  private List<Sample> older() throws IOException {
    if (minutes != null || seed != null || sampleSeconds != null || phaseSeconds != null || kinds != null || json != null || !parameters.isEmpty()) {
      throw new IllegalArgumentException("--from takes an older run instead of running: it goes with --svg only");
    }
    if (!Files.isReadable(from) || Files.isDirectory(from)) {
      throw new IllegalArgumentException("cannot read " + from);
    }
    return SampleLines.read(from);
  }

  private void check() {
    positive("--minutes", minutes);
    positive("--sample-seconds", sampleSeconds);
    positive("--phase-seconds", phaseSeconds);
    // The sample languages are woven at build time, and take their parameters from system properties when the first of them starts.
    for (String text : parameters) {
      Clew.builder().set(text);
      Arrays.stream(text.split(",")).filter(item -> !item.isBlank()).forEach(Soak::set);
    }
    if (from == null) {
      Clew.shared();
    }
  }

  private static void set(String item) {
    int equals = item.indexOf('=');
    System.setProperty("clew." + (equals < 0 ? "jit" : item.substring(0, equals).trim()), item.substring(equals + 1).trim());
  }

  private static void positive(String option, Double value) {
    if (value != null && !(value > 0 && value < 1e6)) {
      throw new IllegalArgumentException(option + " must be more than 0");
    }
  }

  /** Finds out before running rather than after whether there is a place for the results. */
  private static void checkWritable(Path file) {
    try {
      if (file != null) {
        Files.writeString(file, "");
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot write " + file, e);
    }
  }

  private static int mistake(CommandLine line, String message) {
    System.err.println(line.getCommandSpec().qualifiedName() + ": " + message.lines().findFirst().orElse("bad arguments"));
    return 2;
  }
}
