package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.PrologText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** SWI-Prolog, which compiles for a virtual machine when it loads. */
final class SwiProlog extends Peer {
  SwiProlog(String id, Path executable, String system) {
    super(id, executable, system);
  }

  @Override
  public boolean runs(Program program) {
    return program.language().equals("prolog");
  }

  @Override
  public List<String> command(Program program, Path folder, long nanos) throws IOException {
    PrologText text = PrologText.of(Files.readString(program.file().orElseThrow()));
    Path clauses = Files.writeString(folder.resolve("program.pl"), text.clauses());
    Path driver = folder.resolve("driver.pl");
    Files.writeString(driver, script("swipl.pl", Map.of("PROGRAM", clauses.toString()))
        + script("prolog.pl", Map.of("GOAL", text.goal(), "NANOS", Long.toString(nanos), "OUTPUT", folder.resolve("output").toString())));
    return List.of(executable(), "-q", "--traditional", "-O", "-g", "clew_main", "-t", "halt", driver.toString());
  }
}
