package dev.clew.launcher;

/**
 * Runs the command {@code clew}.
 *
 * <p>picocli finds out what a command line says by reflection over the classes of all commands, and takes longer for it than a short program takes to run. So a plain
 * {@code run FILE} goes without: {@link Run#plain}. All else, and all that is wrong, goes to {@link ClewCommand}, and what both can read they read alike.
 */
public final class Main {
  /** Exit code for a mistake on the command line. */
  static final int USAGE = 2;

  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs the command and returns its exit code: 0, 1 for an error of the guest's, 2 for a mistake on the command line; or what the guest asked for. */
  static int execute(String... args) {
    Run plain = Run.plain(args);
    if (plain == null) {
      return ClewCommand.execute(args);
    }
    try {
      return plain.call();
    } catch (Exception e) {
      return failure(e);
    }
  }

  /** Tells the user about a failure and returns its exit code; what is neither the user's nor the guest's is told with its stack trace. */
  static int failure(Exception e) {
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
    e.printStackTrace();
    return 1;
  }

  /** Tells the user about a mistake on the command line and returns its exit code. */
  static int mistake(String message) {
    System.err.println("clew: " + message.lines().findFirst().orElse("bad arguments"));
    return USAGE;
  }
}
