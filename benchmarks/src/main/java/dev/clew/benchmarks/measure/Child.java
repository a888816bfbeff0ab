package dev.clew.benchmarks.measure;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Programs;
import dev.clew.benchmarks.program.Way;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The process that measures one program one way. Its standard output is a {@link Transcript}.
 *
 * <p>Arguments: the way, the clock, nanoseconds, what the program is found by, its name.
 */
public final class Child {
  private Child() {}

  /** Measures, and exits with 0, or with 1 and a message if the program fails. */
  public static void main(String[] args) {
    int code = 0;
    try {
      Program program = Programs.of(List.of(args[3])).stream().filter(p -> p.name().equals(args[4])).findFirst().orElseThrow();
      Way way = Way.valueOf(args[0]);
      Stopwatch.Times times = new Stopwatch(Clock.valueOf(args[1])::nanos).measure(() -> program.load(way), Long.parseLong(args[2]));
      PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      new Transcript(times.repetitions(), times.result().toString()).write(out);
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
