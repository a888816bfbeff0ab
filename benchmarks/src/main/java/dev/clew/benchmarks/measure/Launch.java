package dev.clew.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs one process to its end and watches how much memory it takes. */
public final class Launch {
  private static final long LOOK_MILLIS = 20;
  private static final int LINES_OF_ERRORS = 3;

  private final Path folder;
  private final Duration limit;

  /**
   * Makes one.
   *
   * @param folder where output is kept until it has been read
   * @param limit when a process is ended
   */
  private Launch(Path folder, Duration limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /**
   * What came out of a process.
   *
   * @param peakBytes 0 if not known
   */
  public record Outcome(Transcript transcript, long peakBytes) {}

  /** A command that may use a folder. */
  @FunctionalInterface
  public interface Command {
    /** Returns the command line. */
    List<String> in(Path folder) throws IOException;
  }

  /**
   * Runs a command with a folder of its own, which is gone afterwards; throws {@link Failure} if no times come out of it.
   *
   * @param limit when it is ended
   */
  public static Outcome once(Duration limit, Command command) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("clew-bench");
    try {
      return new Launch(folder, limit).run(command.in(folder));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Runs a command; throws {@link Failure} if no times come out of it. */
  private Outcome run(List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path errors = folder.resolve("errors");
    Process process = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(Files.createFile(folder.resolve("in")).toFile()))
        .redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
    long peak = 0;
    try {
      long end = System.nanoTime() + limit.toNanos();
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, Memory.peakOf(process.pid()));
        if (System.nanoTime() > end) {
          throw new Failure("not done after " + limit.toSeconds() + " s");
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    if (process.exitValue() != 0) {
      throw new Failure("exit code " + process.exitValue() + said(errors) + said(out));
    }
    try {
      return new Outcome(Transcript.parse(text(out)), peak);
    } catch (IllegalArgumentException e) {
      throw new Failure(e.getMessage() + said(errors));
    }
  }

  /** Returns the first lines of a file as the end of a message. */
  private static String said(Path file) throws IOException {
    List<String> lines = text(file).lines().filter(l -> !l.isBlank()).limit(LINES_OF_ERRORS).toList();
    return lines.isEmpty() ? "" : ": " + String.join(" | ", lines);
  }

  /** Returns what is in a file, which need not be in UTF-8. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** A process that did not do what it should; the message says what it did. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String message) {
      super(message);
    }
  }
}
