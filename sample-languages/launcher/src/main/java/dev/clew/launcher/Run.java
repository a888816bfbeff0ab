package dev.clew.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code clew run FILE [args]}. */
@Command(name = "run", mixinStandardHelpOptions = true, versionProvider = ClewCommand.Version.class, description = "Runs a program; its file's extension tells the language.")
final class Run implements Callable<Integer> {
  private static final int RESERVE_BYTES = 2 << 20;

  @Mixin private JitOptions jit;

  @Parameters(index = "0", paramLabel = "FILE", description = "the program")
  private Path file;

  @Parameters(index = "1..*", paramLabel = "ARGS", description = "arguments for the program")
  private List<String> arguments = List.of();

  /** Given up when memory has run out: what filled it is still there, and saying so takes some. */
  private byte[] reserve;

  /** Returns the command for arguments {@code run [--jit=TEXT] [--jit-log[=FILE]] [--jit-stats] [--jit-profile] FILE [ARGS...]}; null for all others, which are for picocli to read or to refuse. */
  static Run plain(String... args) {
    if (args.length == 0 || !args[0].equals("run")) {
      return null;
    }
    Run run = new Run();
    run.jit = new JitOptions();
    int next = 1;
    while (next < args.length && run.jit.take(args[next])) {
      next++;
    }
    if (next == args.length || args[next].startsWith("-")) {
      return null;
    }
    run.file = Path.of(args[next]);
    run.arguments = List.of(args).subList(next + 1, args.length);
    return run;
  }

  @Override
  public Integer call() throws GuestException, IOException {
    Language language = Languages.of(file);
    jit.apply();
    reserve = new byte[RESERVE_BYTES];
    try {
      language.run(file, arguments, System.in, System.out);
    } catch (StackOverflowError e) {
      throw new GuestException(file.getFileName() + ": the program recursed too deeply for the Java stack", e);
    } catch (OutOfMemoryError e) {
      reserve = null;
      throw new GuestException(file.getFileName() + ": the program ran out of memory", e);
    } finally {
      System.out.flush();
      jit.report();
    }
    return 0;
  }
}
