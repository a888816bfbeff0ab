package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.measure.Contestant;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks for peers. */
public final class Peers {
  private static final List<Peer.Candidate> CANDIDATES = List.of(
      new Peer.Candidate("swipl", List.of("swipl"), List.of("--version"), SwiProlog::new),
      new Peer.Candidate("gplc", List.of("gplc"), List.of("--version"), GnuProlog::new),
      new Peer.Candidate("guile", List.of("guile", "guile-3.0"), List.of("--version"), Guile::new),
      new Peer.Candidate("chez", List.of("chezscheme", "chez", "scheme"), List.of("--version"), Chez::new),
      new Peer.Candidate("node", List.of("node", "nodejs"), List.of("--version"), Chores::javaScript),
      new Peer.Candidate("luajit", List.of("luajit"), List.of("-v"), Chores::lua),
      new Peer.Candidate("pypy3", List.of("pypy3"), List.of("--version"), Chores::python));

  private Peers() {}

  /**
   * What was found.
   *
   * @param present the peers that are there
   * @param missing the names of those that are not
   */
  public record Search(List<Contestant> present, List<String> missing) {}

  /** Returns the names of all peers that there could be. */
  public static List<String> names() {
    return CANDIDATES.stream().map(Peer.Candidate::id).toList();
  }

  /**
   * Looks for peers.
   *
   * @param names which ones
   * @param path folders, as in the environment variable {@code PATH}
   */
  public static Search find(List<String> names, String path) {
    List<Contestant> present = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Peer.Candidate candidate : CANDIDATES) {
      if (names.contains(candidate.id())) {
        candidate.commands().stream().flatMap(c -> executable(c, path).stream()).findFirst().ifPresentOrElse(
            e -> present.add(candidate.maker().make(candidate.id(), e, version(e, candidate))), () -> missing.add(candidate.id()));
      }
    }
    return new Search(present, missing);
  }

  /** Returns the file that a command stands for. */
  public static Optional<Path> executable(String command, String path) {
    return Arrays.stream(path.split(File.pathSeparator)).filter(f -> !f.isEmpty()).map(f -> Path.of(f, command))
        .filter(f -> Files.isExecutable(f) && !Files.isDirectory(f)).findFirst();
  }

  /** Returns the first line that a peer says about its version, or its name if it says nothing. */
  private static String version(Path executable, Peer.Candidate candidate) {
    List<String> command = new ArrayList<>(candidate.version());
    command.add(0, executable.toString());
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
      return line.matches(".*[A-Za-z]{3}.*") ? line : (candidate.id() + " " + line).strip();
    } catch (IOException e) {
      return candidate.id();
    }
  }
}
