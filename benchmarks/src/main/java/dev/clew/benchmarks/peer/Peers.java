package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.measure.Contestant;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for peers. */
public final class Peers {
  private static final int JDK_OF_GRAAL = 25;

  private static final List<Candidate> CANDIDATES = List.of(
      new Command("swipl", List.of("swipl"), List.of("--version"), SwiProlog::new),
      new Command("gplc", List.of("gplc"), List.of("--version"), GnuProlog::new),
      new Jars("tuprolog", "tuProlog", "2p-core", 0, TuProlog::new),
      new Command("guile", List.of("guile", "guile-3.0"), List.of("--version"), Guile::new),
      new Command("chez", List.of("chezscheme", "chez", "scheme"), List.of("--version"), Chez::new),
      new Command("racket", List.of("racket"), List.of("-l", "racket/base", "-e", "(printf \"Racket ~a (~a)\" (version) (system-type 'vm))"), Racket::new),
      new Jars("kawa", "Kawa", "kawa", 0, Kawa::new),
      new Command("node", List.of("node", "nodejs"), List.of("--version"), Chores::javaScript),
      new Command("luajit", List.of("luajit"), List.of("-v"), Chores::lua),
      new Command("pypy3", List.of("pypy3"), List.of("--version"), Chores::python),
      new Jars("graaljs", "Graal.js", "js-language", JDK_OF_GRAAL, Graal::javaScript),
      new Jars("graalpy", "GraalPy", "python-language", JDK_OF_GRAAL, Graal::python));

  private Peers() {}

  /**
   * What was found.
   *
   * @param present the peers that are there
   * @param missing those that are not
   */
  public record Search(List<Contestant> present, List<Missing> missing) {}

  /**
   * A peer that is not there.
   *
   * @param id its name
   * @param reason what was looked for and not found
   */
  public record Missing(String id, String reason) {}

  /** Returns the names of all peers that there could be. */
  public static List<String> names() {
    return CANDIDATES.stream().map(Candidate::id).toList();
  }

  /**
   * Looks for peers on this machine.
   *
   * @param names which ones
   * @param environment the environment variables
   */
  public static Search find(List<String> names, Map<String, String> environment) {
    return find(names, Places.of(environment));
  }

  static Search find(List<String> names, Places places) {
    List<Contestant> present = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    for (Candidate candidate : CANDIDATES) {
      if (names.contains(candidate.id())) {
        candidate.missing(places).ifPresentOrElse(r -> missing.add(new Missing(candidate.id(), r)), () -> present.add(candidate.at(places)));
      }
    }
    return new Search(present, missing);
  }

  /** Returns the file that a command stands for. */
  public static Optional<Path> executable(String command, String path) {
    return Arrays.stream(path.split(File.pathSeparator)).filter(f -> !f.isEmpty()).map(f -> Path.of(f, command))
        .filter(f -> Files.isExecutable(f) && !Files.isDirectory(f)).findFirst();
  }
}
