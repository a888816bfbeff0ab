package dev.clew.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How to measure and where to report, for every kind of program. */
final class Measuring {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "samples of each way (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(names = "--json", paramLabel = "FILE", description = "also writes the results to the file, one JSON object in each line")
  private Path json;

  /**
   * Measures and prints as it goes: a row for each program, then geometric means for each group and for all.
   *
   * @param group names the group of a program
   */
  void run(List<? extends Subject> subjects, Function<String, String> group) throws IOException {
    if (rounds < 1) {
      throw new ParameterException(command.commandLine(), "--rounds must be at least 1");
    }
    Bench bench = new Bench(rounds);
    Map<String, List<Result>> groups = new LinkedHashMap<>();
    try (PrintStream lines = json == null ? null : new PrintStream(Files.newOutputStream(json), true, StandardCharsets.UTF_8)) {
      System.out.println(Result.header());
      for (Subject subject : subjects) {
        Result result = bench.measure(subject);
        System.out.println(result.row());
        groups.computeIfAbsent(group.apply(subject.name()), k -> new ArrayList<>()).add(result);
        if (lines != null) {
          lines.println(result.json());
        }
      }
    }
    groups.forEach((name, results) -> System.out.println(Result.meanRow("mean of " + name, results)));
    if (groups.size() > 1) {
      System.out.println(Result.meanRow("mean of all", groups.values().stream().flatMap(List::stream).toList()));
    }
  }
}
