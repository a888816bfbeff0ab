package dev.clew.benchmarks.measure;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Programs;
import dev.clew.benchmarks.program.Way;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The process that measures one program one way. Its standard output is a {@link Transcript}.
 *
 * <p>Arguments: the way, the clock, nanoseconds, what the program is found by, its name.
 */
public final class Child {
  private Child() {}

  /** Measures, and exits with 0, or with 1 and a message if the program fails. */
  public static void main(String[] args) {
    answer(() -> {
      Program program = Programs.one(args[3], args[4]);
      Way way = Way.valueOf(args[0]);
      Stopwatch.Times times = new Stopwatch(Clock.valueOf(args[1])::nanos).measure(() -> program.load(way), Long.parseLong(args[2]));
      return new Transcript(times.repetitions(), times.result().toString());
    });
  }

  /** Writes what a measuring process has found out and ends the process: with 0, or with 1 and a message if that failed. */
  public static void answer(Callable<Transcript> work) {
    int code = 0;
    try {
      PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      work.call().write(out);
      out.flush();
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      e.printStackTrace();
      code = 1;
    }
    System.exit(code);
  }

  /** Returns the command line for a process. */
  static List<String> command(Program program, Way way, Clock clock, long nanos) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"), "-cp", System.getProperty("java.class.path"), "-Dclew.jit=" + (way == Way.ON ? "on" : "off"),
        Child.class.getName(), way.name(), clock.name(), Long.toString(nanos), program.origin(), program.name());
  }
}
