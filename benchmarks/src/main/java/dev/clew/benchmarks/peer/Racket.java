package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.SchemeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Racket, which compiles to native code when it loads. It has R6RS, and what is needed of R7RS is defined for it. A program becomes a module, as only what
 * is inside of one is compiled as a whole.
 */
final class Racket extends Peer {
  Racket(String id, Path executable, String system) {
    super(id, executable, system);
  }

  @Override
  public boolean runs(Program program) {
    return program.language().equals("lisp");
  }

  @Override
  public List<String> command(Program program, Path folder, long nanos) throws IOException {
    Path source = program.file().orElseThrow();
    SchemeText text = SchemeText.of(source.toString(), Files.readString(source));
    Files.writeString(folder.resolve("language.rkt"), script("racket.rkt", Map.of()));
    Path module = Files.writeString(folder.resolve("program.rkt"), "(module program \"language.rkt\"\n(provide clew-program)\n"
        + text.withProcedure().stripTrailing() + ")\n");
    Path driver = Files.writeString(folder.resolve("driver.rkt"), script("racket-driver.rkt", Map.of("PROGRAM", module.toString()))
        + script("scheme.scm", Map.of("NANOS", Long.toString(nanos))));
    return List.of(executable(), driver.toString());
  }
}
