package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.Task;
import dev.clew.benchmarks.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A language of GraalVM that the programs of the small interpreters have been written in once more, on a JDK whose HotSpot gets GraalVM's compiler from a
 * jar.
 */
final class Graal extends JvmPeer {
  private final String language;
  private final String script;

  private Graal(String id, Java java, Path jars, String system, String language, String script) {
    super(id, java, jars, system);
    this.language = language;
    this.script = script;
  }

  static Peer javaScript(String id, Java java, Path jars, String system) {
    return new Graal(id, java, jars, system, "js", "chores.js");
  }

  static Peer python(String id, Java java, Path jars, String system) {
    return new Graal(id, java, jars, system, "python", "chores.py");
  }

  /** Its compiler is in Java, and must become warm itself. */
  @Override
  public double share() {
    return 4;
  }

  @Override
  public boolean runs(Program program) {
    return program.origin().equals("tiny");
  }

  @Override
  public List<String> command(Program program, Path folder, long nanos) throws IOException {
    Path chores = Files.writeString(folder.resolve(script), script(script, Map.of()));
    Path driver = Files.writeString(folder.resolve("GraalDriver.java"), script("graal.java", Map.of()));
    int size = program.task().map(Task::size).orElseThrow();
    // All jars are modules: the compiler must be one, and what it shares with the languages must then not be on the class path.
    return List.of(executable(), "-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI", "--upgrade-module-path=" + jars(),
        "--add-modules=org.graalvm.polyglot,org.graalvm.truffle.runtime", "--enable-native-access=org.graalvm.truffle", "--sun-misc-unsafe-memory-access=allow",
        "-cp", ownClasses(), driver.toString(), language, chores.toString(), program.title(), Integer.toString(size), Long.toString(nanos));
  }
}
