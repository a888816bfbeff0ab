package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.measure.Machine;
import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Programs;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what facilities cost: weaving, the log, Flight Recorder, compiling. For those who work on Clew, and so not a command of the script. */
@Command(name = "Overheads", mixinStandardHelpOptions = true,
    description = {"Measures what weaving costs while the JIT is off, what the log and Flight Recorder cost, and what compiling costs, warm and cold.", "What the tables mean: docs/benchmarks.md."})
public final class Overheads implements Callable<Integer> {
  private static final int ROUNDS = 7;
  private static final int COLD_ROUNDS = 9;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "PART", arity = "0..*", description = "woven, log, log-short, jfr, jfr-short, jfr-own, jfr-own-short, traces, cold (default: all)")
  private List<String> parts = List.of();

  @Option(names = "--only", paramLabel = "GLOB", description = "programs to run, by name, instead of a part's usual ones: */fib, {bf,lisp}/mandelbrot")
  private String only;

  @Option(names = "--rounds", paramLabel = "N", description = "how many processes run each program each way (default: 7; 9 for cold)")
  private Integer rounds;

  @Option(names = "--seconds", paramLabel = "S", defaultValue = "5", description = "how long each of them runs a program that is to become warm (default: ${DEFAULT-VALUE})")
  private double seconds;

  @Option(names = "--traces", paramLabel = "N", defaultValue = "6000", description = "how many traces are compiled for the part traces (default: ${DEFAULT-VALUE})")
  private int traces;

  @Option(names = "--limit", paramLabel = "S", defaultValue = "600", description = "after how many seconds a process is given up (default: ${DEFAULT-VALUE})")
  private int limit;

  /** Made by {@link #main}. */
  Overheads() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs the command and returns its exit code: 0, 1 if a program failed, or 2 for a mistake on the command line. */
  static int execute(String... args) {
    return new CommandLine(new Overheads()).setParameterExceptionHandler((e, ignored) -> mistake(e.getMessage())).execute(args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Effort effort;
    Map<Part, List<Program>> chosen = new LinkedHashMap<>();
    try {
      effort = effort();
      List<Program> named = only == null ? null : Programs.matching(Programs.of(List.of()), only);
      Part.of(parts).forEach(p -> chosen.put(p, named == null ? p.programs() : named));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
    System.out.println(Machine.jvm() + " on " + Machine.describe());
    boolean failed = false;
    for (Map.Entry<Part, List<Program>> entry : chosen.entrySet()) {
      Part part = entry.getKey();
      System.out.println("\n" + part.id() + ": " + part.probe().title(effort));
      Report report = part.probe().measure(entry.getValue(), effort, new Steps(part));
      System.out.print(report.text());
      failed |= report.failed();
    }
    return failed ? 1 : 0;
  }

  private Effort effort() {
    if (!(seconds > 0)) {
      throw new IllegalArgumentException("--seconds must be more than 0");
    }
    return new Effort(rounds != null ? rounds : ROUNDS, rounds != null ? rounds : COLD_ROUNDS, Duration.ofNanos((long) (1e9 * seconds)), traces, Duration.ofSeconds(limit));
  }

  private static int mistake(String message) {
    System.err.println("Overheads: " + message.lines().findFirst().orElse("bad arguments"));
    return 2;
  }
}
