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

/** The command {@code clew}. */
@Command(
    name = "clew",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {Run.class, LispCommand.class, PrologCommand.class},
    description = "Runs programs in languages whose interpreters Clew compiles.",
    footer = {"", "Benchmarks: clew bench --help"})
public final class Main implements Runnable {
  /** Exit code for a mistake on the command line. */
  static final int USAGE = 2;

  @Spec private CommandSpec spec;

  /** Made by {@link #main}. */
  Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs the command and returns its exit code: 0, 1 for an error of the guest's, 2 for a mistake on the command line; or what the guest asked for. */
  static int execute(String... args) {
    return new CommandLine(new Main())
        // options end at the file: what follows belongs to the guest, whatever it looks like
        .setStopAtPositional(true)
        .setParameterExceptionHandler((e, ignored) -> mistake(e.getMessage()))
        .setExecutionExceptionHandler((e, commandLine, ignored) -> failure(e))
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? See clew --help");
  }

  private static int failure(Exception e) throws Exception {
    if (e instanceof GuestExit exit) {
      return exit.code();
    }
    if (e instanceof UsageException) {
      return mistake(e.getMessage());
    }
    if (e instanceof GuestException) {
      System.err.println(e.getMessage());
      return 1;
    }
    throw e;
  }

  private static int mistake(String message) {
    System.err.println("clew: " + message.lines().findFirst().orElse("bad arguments"));
    return USAGE;
  }

  /** Tells the versions of the project and of the JVM it runs on. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      Properties properties = new Properties();
      try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
        properties.load(in);
      }
      return new String[] {
        "clew " + properties.getProperty("version"),
        "on " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
      };
    }
  }
}
