package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.measure.Contestant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A peer that is a command on the {@code PATH}.
 *
 * @param id its name in results
 * @param commands what it may be called
 * @param version the arguments that make it tell its version
 */
record Command(String id, List<String> commands, List<String> version, Maker maker) implements Candidate {
  /** Makes a peer of what was found. */
  interface Maker {
    Peer make(String id, Path executable, String system);
  }

  @Override
  public Optional<String> missing(Places places) {
    return find(places).isPresent() ? Optional.empty() : Optional.of("no " + String.join(" or ", commands) + " on the PATH");
  }

  @Override
  public Contestant at(Places places) {
    Path executable = find(places).orElseThrow();
    return maker.make(id, executable, versionOf(executable));
  }

  private Optional<Path> find(Places places) {
    return commands.stream().flatMap(c -> Peers.executable(c, places.path()).stream()).findFirst();
  }

  /** Returns the first line that it says about its version, or its name if it says nothing. */
  private String versionOf(Path executable) {
    List<String> command = new ArrayList<>(version);
    command.add(0, executable.toString());
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
      return line.matches(".*[A-Za-z]{3}.*") ? line : (id + " " + line).strip();
    } catch (IOException e) {
      return id;
    }
  }
}
