package dev.clew.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/** What a command of ours did, run in this process: its exit code and what it wrote. */
public record CommandLineRun(int exitCode, String out, String err) {
  /** Runs a command with these arguments. */
  public static CommandLineRun of(ToIntFunction<String[]> command, String... args) {
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    int exitCode;
    try {
      exitCode = command.applyAsInt(args);
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
    return new CommandLineRun(exitCode, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
  }
}
