package dev.clew.launcher;

import dev.clew.samples.lisp.repl.Repl;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code clew lisp}. */
@Command(name = "lisp", mixinStandardHelpOptions = true, versionProvider = ClewCommand.Version.class, description = "Starts a Scheme session at the terminal.")
final class LispCommand implements Callable<Integer> {
  @Mixin private JitOptions jit;

  @Override
  public Integer call() throws IOException {
    jit.apply();
    try {
      return Repl.atTerminal();
    } finally {
      jit.report();
    }
  }
}
