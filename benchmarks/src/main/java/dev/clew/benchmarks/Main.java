package dev.clew.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code clew bench}. */
@Command(
    name = "clew bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures BF programs unwoven, woven with the JIT off, and with the JIT on, in one process by turns.",
      "",
      "on/off: how many times faster the JIT is when warm. off cost: what being woven costs when the JIT is off. first on, whole: the very first run with the JIT,"
          + " in milliseconds, and how many times faster it was than the first run without. spread: slowest less fastest sample, as a share of the median.",
    })
public final class Main implements Callable<Integer> {
  @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "samples of each way (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(names = "--json", paramLabel = "FILE", description = "also writes the results to the file, one JSON object in each line")
  private Path json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "BF programs or folders of them")
  private List<Path> files;

  /** Made by {@link #main}. */
  Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main())
        .setParameterExceptionHandler((e, ignored) -> mistake(e.getMessage()))
        .execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (rounds < 1) {
      return mistake("--rounds must be at least 1");
    }
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        return mistake("cannot read " + file);
      }
    }
    try (PrintStream lines = json == null ? null : new PrintStream(Files.newOutputStream(json), true, StandardCharsets.UTF_8)) {
      System.out.println(Result.header());
      for (Path file : programs()) {
        String name = file.getFileName().toString().replaceFirst("\\.bf$", "");
        Result result = new BfBench(name, Files.readString(file, StandardCharsets.ISO_8859_1), rounds).measure();
        System.out.println(result.row());
        if (lines != null) {
          lines.println(result.json());
        }
      }
    }
    return 0;
  }

  private List<Path> programs() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        try (Stream<Path> inside = Files.list(file)) {
          inside.filter(f -> f.toString().endsWith(".bf")).sorted().forEach(all::add);
        }
      } else {
        all.add(file);
      }
    }
    return all;
  }

  private static int mistake(String message) {
    System.err.println("clew bench: " + message.lines().findFirst().orElse("bad arguments"));
    return 2;
  }
}
