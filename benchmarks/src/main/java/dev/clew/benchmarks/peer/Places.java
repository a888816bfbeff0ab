package dev.clew.benchmarks.peer;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where peers may be.
 *
 * @param path folders, as in the environment variable {@code PATH}
 * @param peers the folder with the build that fetches peers on the JVM; it need not be there
 * @param javas what those can run on, the one to be preferred first
 */
record Places(String path, Path peers, List<Java> javas) {
  /** Returns the places of this source tree, in a process with these environment variables. */
  static Places of(Map<String, String> environment) {
    Stream<Java> other = Optional.ofNullable(environment.get("JAVA_HOME_25")).flatMap(h -> Java.in(Path.of(h))).stream();
    return new Places(environment.getOrDefault("PATH", ""), folder(), Stream.concat(Stream.of(Java.own()), other).toList());
  }

  /** Returns the folder {@code peers} of this module, beside what its build writes to. */
  private static Path folder() {
    try {
      Path classes = Path.of(Places.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.resolveSibling(Path.of("..", "peers")).normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
