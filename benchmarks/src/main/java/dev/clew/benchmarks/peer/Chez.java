package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.SchemeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chez Scheme, which compiles to native code when it loads. It knows an older standard; what is needed of R7RS is defined for it. */
final class Chez extends Peer {
  Chez(String id, Path executable, String system) {
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
    Path definitions = Files.writeString(folder.resolve("program.scm"), text.withProcedure());
    Path driver = Files.writeString(folder.resolve("driver.scm"),
        script("chez.scm", Map.of("PROGRAM", definitions.toString())) + script("scheme.scm", Map.of("NANOS", Long.toString(nanos))));
    return List.of(executable(), "--script", driver.toString());
  }
}
