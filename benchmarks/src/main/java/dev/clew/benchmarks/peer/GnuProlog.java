package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.PrologText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** GNU Prolog, which compiles to native code ahead of time; that is not part of what is measured. */
final class GnuProlog extends Peer {
  private static final String COMPILE_AND_RUN =
      "\"$0\" --no-top-level -o \"$1\" \"$2\" >&2 && GLOBALSZ=262144 LOCALSZ=262144 TRAILSZ=131072 exec \"$1\"";

  GnuProlog(String id, Path executable, String system) {
    super(id, executable, system);
  }

  @Override
  public boolean runs(Program program) {
    return program.language().equals("prolog");
  }

  @Override
  public List<String> command(Program program, Path folder, long nanos) throws IOException {
    PrologText text = PrologText.of(Files.readString(program.file().orElseThrow()));
    Path source = Files.writeString(folder.resolve("program.pl"), text.clauses()
        + script("gplc.pl", Map.of())
        + script("prolog.pl", Map.of("GOAL", text.goal(), "NANOS", Long.toString(nanos), "OUTPUT", folder.resolve("output").toString())));
    Path binary = folder.resolve("program");
    // The shell: what compiling says is of interest only when it fails, and then the process says it instead of times.
    return List.of("sh", "-c", COMPILE_AND_RUN, executable(), binary.toString(), source.toString());
  }
}
