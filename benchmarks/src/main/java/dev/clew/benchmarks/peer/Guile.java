package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.SchemeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Guile 3, which compiles for a virtual machine, and from there to native code while it runs. */
final class Guile extends Peer {
  Guile(String id, Path executable, String system) {
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
    // What (clew base) has beyond the standard is built into Guile.
    Path definitions = Files.writeString(folder.resolve("program.scm"), text.withImports("(guile)"));
    Path driver = Files.writeString(folder.resolve("driver.scm"),
        script("guile.scm", Map.of("PROGRAM", definitions.toString())) + script("scheme.scm", Map.of("NANOS", Long.toString(nanos))));
    return List.of(executable(), "--no-auto-compile", driver.toString());
  }
}
