package dev.clew.benchmarks.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one process to its end and watches how much memory it takes. */
final class Launch {
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
  Launch(Path folder, Duration limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /**
   * What came out of a process.
   *
   * @param peakBytes 0 if not known
   */
  record Outcome(Transcript transcript, long peakBytes) {}

  /** Runs a command; throws {@link Failure} if no times come out of it. */
  Outcome run(List<String> command) throws IOException, InterruptedException {
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
      process.destroyForcibly();
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
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String message) {
      super(message);
    }
  }
}
