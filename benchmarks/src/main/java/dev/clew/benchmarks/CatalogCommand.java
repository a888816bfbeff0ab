package dev.clew.benchmarks;

import dev.clew.Clew;
import dev.clew.trace.TracePrinter;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that measures the programs of a catalog, or shows what becomes of them. */
abstract class CatalogCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private Measuring measuring;

  @Option(names = "--only", paramLabel = "GLOB", defaultValue = "**", description = "programs to run, by name: stack/*, */fib")
  private String only;

  @Option(names = "--show", description = "instead of measuring, runs each program once with the JIT and prints its optimised traces and a summary of what the JIT did")
  private boolean show;

  @Option(names = "--jit", paramLabel = "NAME=VALUE,...", description = "with --show: parameters of the JIT")
  private String parameters;

  /** Returns the programs there are. */
  abstract List<CatalogSubject> subjects();

  @Override
  public Integer call() throws IOException {
    List<CatalogSubject> chosen = subjects().stream().filter(s -> matcher().matches(Path.of(s.name()))).toList();
    if (chosen.isEmpty()) {
      throw mistake("no program is called " + only + "; there are " + String.join(", ", subjects().stream().map(CatalogSubject::name).toList()));
    }
    if (show) {
      chosen.forEach(this::show);
    } else if (parameters != null) {
      throw mistake("--jit goes with --show only: what is measured is the JIT as it comes");
    } else {
      measuring.run(chosen, name -> name.substring(0, name.indexOf('/')));
    }
    return 0;
  }

  private PathMatcher matcher() {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + only);
    } catch (PatternSyntaxException e) {
      throw mistake("--only: " + e.getDescription() + " in " + only);
    }
  }

  private void show(CatalogSubject subject) {
    try (Clew jit = builder().build()) {
      subject.load(jit).interpret(subject.task().size());
      System.out.println("== " + subject.name());
      jit.traces().forEach(t -> System.out.println(TracePrinter.print(t.optimised())));
      System.out.println(jit.statistics().summary().text());
    }
  }

  private Clew.Builder builder() {
    try {
      return parameters == null ? Clew.builder() : Clew.builder().set(parameters);
    } catch (IllegalArgumentException e) {
      throw mistake(e.getMessage());
    }
  }

  private ParameterException mistake(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
