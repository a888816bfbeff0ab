package dev.clew.modes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clew.annotations.Jit;
import java.io.File;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** Sources for Java 21, kept as text among the resources: the build itself is for Java 17. */
public final class Java21Source {
  private Java21Source() {}

  /**
   * Compiles a source to class files; skips the test that asks on a JDK that cannot.
   *
   * @param user the class whose resource the source is, and whose class path it may use
   * @param resource the source's name, {@code folder/Name.java.txt}
   * @param directory where the source and, below {@code classes}, the class files go
   * @return the directory with the class files
   */
  public static Path compile(Class<?> user, String resource, Path directory) throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "pattern switches need JDK 21 or later to compile and to run; this is " + Runtime.version().feature());
    Path classes = directory.resolve("classes");
    Path source = directory.resolve(resource.substring(resource.lastIndexOf('/') + 1).replace(".txt", ""));
    try (InputStream in = user.getResourceAsStream(resource)) {
      Files.write(source, in.readAllBytes());
    }
    var errors = new StringWriter();
    int exit = ToolProvider.findFirst("javac").orElseThrow().run(new PrintWriter(errors), new PrintWriter(errors), "--release", "21", "-g", "-encoding", StandardCharsets.UTF_8.name(),
        "-cp", home(user) + File.pathSeparator + home(Jit.class), "-d", classes.toString(), source.toString());
    assertThat(exit).as(errors.toString()).isZero();
    return classes;
  }

  private static Path home(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
