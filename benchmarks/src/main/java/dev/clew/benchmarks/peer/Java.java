package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.measure.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A Java that peers can run on.
 *
 * @param command the command that starts it
 * @param feature the first number of its version
 * @param system what is said of it in results
 */
record Java(Path command, int feature, String system) {
  /** Returns the one that runs this process. */
  static Java own() {
    return new Java(Path.of(ProcessHandle.current().info().command().orElse("java")), Runtime.version().feature(), Machine.jvm());
  }

  /** Returns the one that is in a folder; nothing if there is none. */
  static Optional<Java> in(Path home) {
    Path command = home.resolve(Path.of("bin", "java"));
    Properties release = new Properties();
    try (InputStream file = Files.newInputStream(home.resolve("release"))) {
      release.load(file);
    } catch (IOException e) {
      return Optional.empty();
    }
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    if (!Files.isExecutable(command) || !version.matches("\\d+(\\.\\d+)*")) {
      return Optional.empty();
    }
    return Optional.of(new Java(command, Runtime.Version.parse(version).feature(), "Java " + version));
  }
}
