package dev.clew.benchmarks;

import dev.clew.Clew;
import dev.clew.benchmarks.program.Program;
import dev.clew.trace.TracePrinter;
import picocli.CommandLine.Option;

/** The options about looking at traces instead of measuring. */
final class Showing {
  @Option(names = "--show", required = true,
      description = "instead of measuring, runs each program once with the JIT and prints its optimised traces and a summary of what the JIT did")
  private boolean show;

  @Option(names = "--jit", paramLabel = "NAME=VALUE,...", description = "with --show: parameters of the JIT")
  private String parameters;

  /** Throws {@link IllegalArgumentException} for parameters that do not exist. */
  void check() {
    builder();
  }

  /** Shows a program. */
  void show(Program program) {
    try (Clew jit = builder().build()) {
      program.load(jit).run();
      System.out.println("== " + program.name());
      jit.traces().forEach(t -> System.out.println(TracePrinter.print(t.optimised())));
      System.out.println(jit.statistics().summary().text());
    } catch (Exception e) {
      throw new IllegalStateException(program.name() + " failed", e);
    }
  }

  private Clew.Builder builder() {
    return parameters == null ? Clew.builder() : Clew.builder().set(parameters);
  }
}
