package dev.clew.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code clew bench}. */
@Command(
    name = "clew bench",
    mixinStandardHelpOptions = true,
    subcommands = {TinyCommand.class, AdversarialCommand.class},
    description = {
      "Measures BF programs unwoven, woven with the JIT off, and with the JIT on, in one process by turns.",
      "",
      "on/off: how many times faster the JIT is when warm. on/twin: how many times slower it is than the same in Java. off cost: what being woven costs when the JIT is off."
          + " first on, whole: the very first run with the JIT, in milliseconds, and how many times faster it was than the first run without."
          + " spread: slowest less fastest sample, as a share of the median.",
    })
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private Measuring measuring;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "BF programs or folders of them")
  private List<Path> files = List.of();

  /** Made by {@link #main}. */
  Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs the command and returns its exit code: 0, or 2 for a mistake on the command line. */
  static int execute(String... args) {
    return new CommandLine(new Main())
        .setParameterExceptionHandler((e, ignored) -> mistake(e.getMessage()))
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty()) {
      throw new ParameterException(command.commandLine(), "which programs? Name BF files or folders, or see clew bench tiny --help");
    }
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new ParameterException(command.commandLine(), "cannot read " + file);
      }
    }
    List<Subject> subjects = new ArrayList<>();
    for (Path file : programs()) {
      String name = file.getFileName().toString().replaceFirst("\\.bf$", "");
      subjects.add(new BfSubject(name, Files.readString(file, StandardCharsets.ISO_8859_1)));
    }
    measuring.run(subjects, name -> "BF");
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
