package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.program.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for processes of our own. */
final class Java {
  private Java() {}

  /** Returns the command line that runs a class as this process would. */
  static List<String> command(List<String> options, Class<?> main, List<String> arguments) {
    return command(options, System.getProperty("java.class.path"), main, arguments);
  }

  /** Returns the command line that runs a class. */
  static List<String> command(List<String> options, String classPath, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(arguments);
    return command;
  }

  /** Returns the two arguments that {@link dev.clew.benchmarks.program.Programs#one} finds a program by: its file, for suites of files are looked for beside class folders. */
  static List<String> arguments(Program program) {
    return List.of(program.file().map(Path::toString).orElse(program.origin()), program.name());
  }
}
