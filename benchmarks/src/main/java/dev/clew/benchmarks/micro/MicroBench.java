package dev.clew.benchmarks.micro;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** The command {@code clew bench micro}. */
@Command(
    name = "micro",
    description = {
      "Measures what the framework's own hot paths cost, with JMH.",
      "",
      "All arguments are JMH's: regular expressions for benchmarks, and options; -h lists them, -l the benchmarks.",
      "What is measured: docs/benchmarks.md.",
    })
public final class MicroBench implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(names = "--help", usageHelp = true, description = "shows this help")
  private boolean help;

  @Unmatched private List<String> arguments = new ArrayList<>();

  /** Made by picocli. */
  public MicroBench() {}

  @Override
  public Integer call() throws IOException {
    CommandLineOptions options = options();
    // JMH itself would go on, and leave out of its table what failed.
    Runner runner = new Runner(new OptionsBuilder().parent(options).shouldFailOnError(options.shouldFailOnError().orElse(true)).build());
    try {
      if (options.shouldHelp()) {
        options.showHelp();
      } else if (options.shouldList()) {
        runner.list();
      } else if (options.shouldListWithParams()) {
        runner.listWithParams(options);
      } else if (options.shouldListProfilers()) {
        options.listProfilers();
      } else if (options.shouldListResultFormats()) {
        options.listResultFormats();
      } else {
        runner.run();
      }
      return 0;
    } catch (NoBenchmarksException e) {
      throw new ParameterException(command.commandLine(), "no benchmark matches " + options.getIncludes() + "; -l lists them", e);
    } catch (RunnerException e) {
      System.err.println(command.qualifiedName() + ": " + e.getMessage());
      return 1;
    }
  }

  private CommandLineOptions options() throws IOException {
    try {
      return new CommandLineOptions(arguments.toArray(String[]::new));
    } catch (CommandLineOptionException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
