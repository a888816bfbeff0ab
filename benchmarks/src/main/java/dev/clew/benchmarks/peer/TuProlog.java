package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.PrologText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** tuProlog, which interprets terms as they are. It has no clock and no way to catch output, so that it is driven from Java. */
final class TuProlog extends JvmPeer {
  TuProlog(String id, Java java, Path jars, String system) {
    super(id, java, jars, system);
  }

  @Override
  public boolean runs(Program program) {
    return program.language().equals("prolog");
  }

  @Override
  public List<String> command(Program program, Path folder, long nanos) throws IOException {
    PrologText text = PrologText.of(Files.readString(program.file().orElseThrow()));
    Path clauses = Files.writeString(folder.resolve("program.pl"), text.clauses());
    Path driver = Files.writeString(folder.resolve("TuPrologDriver.java"), script("tuprolog.java", Map.of()));
    return List.of(executable(), "-cp", ownClasses() + File.pathSeparator + allJars(), driver.toString(), clauses.toString(), text.goal(), Long.toString(nanos));
  }
}
