package dev.clew.launcher;

import dev.clew.samples.prolog.Prolog;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.toplevel.JLineConsole;
import dev.clew.samples.prolog.toplevel.Toplevel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code clew prolog [FILE...]}. */
@Command(name = "prolog", mixinStandardHelpOptions = true, versionProvider = ClewCommand.Version.class, description = "Answers Prolog queries at the terminal.")
final class PrologCommand implements Callable<Integer> {
  @Mixin private JitOptions jit;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "programs to consult first")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    jit.apply();
    Prolog prolog = new Prolog();
    try (JLineConsole console = new JLineConsole()) {
      console.onInterrupt(prolog::interrupt);
      for (Path file : files) {
        consult(prolog, file);
      }
      return new Toplevel(prolog, console).run();
    } finally {
      prolog.flush();
      jit.report();
    }
  }

  private static void consult(Prolog prolog, Path file) {
    try {
      prolog.consult(file);
    } catch (PrologError e) {
      throw new UsageException(prolog.machine().messages.text(e.ball()));
    }
  }
}
