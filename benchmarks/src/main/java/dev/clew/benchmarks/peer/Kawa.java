package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.SchemeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Kawa, which compiles to JVM bytecode when it loads. As its users run it: calls in tail position that are not loops take stack, and continuations only
 * leave what is running.
 */
final class Kawa extends JvmPeer {
  Kawa(String id, Java java, Path jars, String system) {
    super(id, java, jars, system);
  }

  @Override
  public boolean runs(Program program) {
    return program.language().equals("lisp");
  }

  @Override
  public List<String> command(Program program, Path folder, long nanos) throws IOException {
    Path source = program.file().orElseThrow();
    SchemeText text = SchemeText.of(source.toString(), Files.readString(source));
    // What (clew base) has beyond the standard and the programs use is sorting.
    Path definitions = Files.writeString(folder.resolve("program.scm"), text.withImports("(srfi 95)"));
    Path driver = Files.writeString(folder.resolve("driver.scm"),
        script("kawa.scm", Map.of("PROGRAM", definitions.toString())) + script("scheme.scm", Map.of("NANOS", Long.toString(nanos))));
    // The stack: deep recursion is normal in Scheme. The name: what (command-line) gives is then that alone.
    return List.of(executable(), "-Xss900m", "-Dkawa.command.name=kawa", "-cp", allJars(), "kawa.repl", driver.toString());
  }
}
