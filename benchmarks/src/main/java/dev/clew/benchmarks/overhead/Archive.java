package dev.clew.benchmarks.overhead;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The class-data archive that the script {@code clew} makes when it first starts a program after a build.
 *
 * @param file the archive
 * @param classPath the jars it belongs to
 */
record Archive(Path file, String classPath) {
  /** Returns the newest archive of the build that this class is from, if there is one. There may be one for each Java. */
  static Optional<Archive> find() throws IOException {
    try {
      return in(Path.of(Archive.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolveSibling("class-data"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the newest archive in a folder, which need not be there. */
  static Optional<Archive> in(Path folder) throws IOException {
    Path classPath = folder.resolve("class-path");
    if (!Files.isReadable(classPath)) {
      return Optional.empty();
    }
    String jars = Files.readString(classPath).strip();
    try (Stream<Path> files = Files.list(folder)) {
      // an empty one says that it could not be made
      return files.filter(f -> f.toString().endsWith(".jsa") && f.toFile().length() > 0).max(Comparator.comparing(f -> f.toFile().lastModified())).map(f -> new Archive(f, jars));
    }
  }

  /** Returns options for the JVM; it does not start if the archive is not one for it. */
  List<String> options() {
    return List.of("-Xshare:on", "-XX:SharedArchiveFile=" + file);
  }
}
