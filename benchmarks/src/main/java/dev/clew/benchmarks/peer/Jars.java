package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.measure.Contestant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A peer that runs on the JVM. Its jars are not dependencies of this module: a build of their own, {@code benchmarks/peers/pom.xml}, fetches them.
 *
 * @param id its name in results, and of the folder with its jars
 * @param title what it is called
 * @param jar the name, without version, of the jar whose version is that of the peer
 * @param feature the only feature version of Java that it runs on as it should, 0 for any
 */
record Jars(String id, String title, String jar, int feature, Maker maker) implements Candidate {
  private static final Pattern VERSION = Pattern.compile("-(\\d[\\w.-]*)\\.jar");

  /** Makes a peer of what was found. */
  interface Maker {
    Peer make(String id, Java java, Path jars, String system);
  }

  @Override
  public Optional<String> missing(Places places) {
    if (version(places).isEmpty()) {
      return Optional.of("no " + jar + " in " + folder(places) + "; `mvn -f benchmarks/peers clean package` fetches it");
    }
    return java(places).isPresent() ? Optional.empty() : Optional.of("it wants JDK " + feature + ": run on that, or set JAVA_HOME_" + feature);
  }

  @Override
  public Contestant at(Places places) {
    Java java = java(places).orElseThrow();
    return maker.make(id, java, folder(places), title + " " + version(places).orElseThrow() + " on " + java.system());
  }

  private Optional<Java> java(Places places) {
    return places.javas().stream().filter(j -> feature == 0 || j.feature() == feature).findFirst();
  }

  private Path folder(Places places) {
    return places.peers().resolve(Path.of(id, "target", "jars"));
  }

  private Optional<String> version(Places places) {
    if (!Files.isDirectory(folder(places))) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder(places))) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith(jar)).map(n -> VERSION.matcher(n.substring(jar.length())))
          .filter(Matcher::matches).map(m -> m.group(1)).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
