package dev.clew.samples.prolog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Prolog system to compare with: a program, whose lines of output that matter begin with {@code =}. */
enum Oracle {
  SWIPL("swipl", "--traditional", "-q"),
  GPROLOG("gprolog", "--consult-file");

  private static final long PATIENCE_SECONDS = 120;

  private final List<String> command;

  Oracle(String... command) {
    this.command = List.of(command);
  }

  /** Tells whether it is installed. */
  boolean isInstalled() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, command.get(0)))) {
        return true;
      }
    }
    return false;
  }

  /** Runs a program that halts by itself, with files beside it. */
  List<String> run(Path folder, String program) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("oracle.pl"), ":- initialization(main).\n" + program);
    Path out = folder.resolve(name() + ".out");
    List<String> all = new ArrayList<>(command);
    all.add("oracle.pl");
    ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(nothing(folder)))
        .redirectOutput(out.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8"); // what they read and write is UTF-8, wherever this runs
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command.get(0) + " did not end");
    }
    return lines(Files.readString(out));
  }

  private static java.io.File nothing(Path folder) throws IOException {
    return Files.writeString(folder.resolve("nothing"), "").toFile();
  }

  /** Runs the same program here. */
  static List<String> here(String program) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Prolog prolog = new Prolog(InputStream.nullInputStream(), out, out);
    prolog.consult("oracle", program);
    prolog.holds("catch(main, E, (print_message(error, E)))");
    prolog.flush();
    return lines(out.toString());
  }

  private static List<String> lines(String text) {
    return text.lines().filter(l -> l.startsWith("=")).map(l -> l.replaceAll("\\b_(G?[0-9]+|[A-Z]\\b)?", "_")).toList();
  }
}
