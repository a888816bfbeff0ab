package dev.clew.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code clew} as picocli sees it. */
@Command(
    name = "clew",
    mixinStandardHelpOptions = true,
    versionProvider = ClewCommand.Version.class,
    subcommands = {Run.class, LispCommand.class, PrologCommand.class},
    description = "Runs programs in languages whose interpreters Clew compiles.",
    footer = {"", "Benchmarks: clew bench --help"})
final class ClewCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Parses the arguments, runs what they ask for and returns its exit code. */
  static int execute(String... args) {
    return new CommandLine(new ClewCommand())
        // options end at the file: what follows belongs to the guest, whatever it looks like
        .setStopAtPositional(true)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((e, ignored) -> Main.mistake(e.getMessage()))
        .setExecutionExceptionHandler((e, commandLine, ignored) -> Main.failure(e))
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? See clew --help");
  }

  /** Tells the versions of the project and of the JVM it runs on. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      Properties properties = new Properties();
      try (InputStream in = ClewCommand.class.getResourceAsStream("version.properties")) {
        properties.load(in);
      }
      return new String[] {
        "clew " + properties.getProperty("version"),
        "on " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
      };
    }
  }
}
