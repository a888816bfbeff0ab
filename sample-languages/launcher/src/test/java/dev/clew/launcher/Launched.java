package dev.clew.launcher;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of the command: its exit code and what it printed. */
record Launched(int exitCode, String out, String err) {
  /** Something that runs a command line and returns its exit code. */
  interface Command {
    int execute(String... args);
  }

  /** Runs the command in this process. */
  static Launched here(String... args) {
    return by(Main::execute, args);
  }

  /** Runs a command in this process. */
  static Launched by(Command command, String... args) {
    PrintStream standardOut = System.out;
    PrintStream standardErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int code = command.execute(args);
      return new Launched(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(standardOut);
      System.setErr(standardErr);
    }
  }

  /** Runs the command in a process of its own that has little memory. */
  static Launched withLittleMemory(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return by(new ProcessBuilder(command));
  }

  /** Runs a process. */
  static Launched by(ProcessBuilder process) throws IOException, InterruptedException {
    File out = Files.createTempFile("clew-out", ".txt").toFile();
    File err = Files.createTempFile("clew-err", ".txt").toFile();
    try {
      int code = process.redirectOutput(out).redirectError(err).start().waitFor();
      return new Launched(code, Files.readString(out.toPath()), Files.readString(err.toPath()));
    } finally {
      Files.delete(out.toPath());
      Files.delete(err.toPath());
    }
  }
}
