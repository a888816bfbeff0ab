package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.Task;
import dev.clew.benchmarks.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A language that the programs of the small interpreters have been written in once more. */
final class Chores extends Peer {
  private final List<String> scripts;

  private Chores(String id, Path executable, String system, String... scripts) {
    super(id, executable, system);
    this.scripts = List.of(scripts);
  }

  static Peer javaScript(String id, Path executable, String system) {
    return new Chores(id, executable, system, "chores.js", "node.js");
  }

  static Peer lua(String id, Path executable, String system) {
    return new Chores(id, executable, system, "chores.lua");
  }

  static Peer python(String id, Path executable, String system) {
    return new Chores(id, executable, system, "chores.py", "pypy3.py");
  }

  @Override
  public boolean runs(Program program) {
    return program.origin().equals("tiny");
  }

  @Override
  public List<String> command(Program program, Path folder, long nanos) throws IOException {
    String text = scripts.stream().map(s -> script(s, Map.of())).collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve(scripts.get(0)), text);
    int size = program.task().map(Task::size).orElseThrow();
    return List.of(executable(), file.toString(), program.title(), Integer.toString(size), Long.toString(nanos));
  }
}
