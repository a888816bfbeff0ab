package dev.clew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clew.annotations.Jit;
import dev.clew.modes.Mode;
import dev.clew.modes.PlainLoader;
import java.io.File;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Java 21 adds to the zoo: pattern switches, from source text that is compiled here because the build itself is for Java 17. */
class Java21ZooTest {
  @TempDir private static Path directory;

  private static ZooChecks checks;

  @BeforeAll
  static void compile() throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "pattern switches need JDK 21 or later to compile and to run; this is " + Runtime.version().feature());
    Path own = Zoo.home(Java21ZooTest.class);
    Path classes = directory.resolve("classes");
    Path source = directory.resolve("Patterns.java");
    try (InputStream in = Java21ZooTest.class.getResourceAsStream("zoo21/Patterns.java.txt")) {
      Files.write(source, in.readAllBytes());
    }
    var errors = new StringWriter();
    int exit = ToolProvider.findFirst("javac").orElseThrow().run(new PrintWriter(errors), new PrintWriter(errors), "--release", "21", "-g", "-encoding", StandardCharsets.UTF_8.name(),
        "-cp", own + File.pathSeparator + Zoo.home(Jit.class), "-d", classes.toString(), source.toString());
    assertThat(exit).as(errors.toString()).isZero();
    copy(own, classes, "Code");
    copy(own, classes, "Digest");
    checks = new ZooChecks(new PlainLoader(Java21ZooTest.class.getClassLoader(), Zoo.PREFIX, classes));
  }

  private static void copy(Path from, Path to, String name) throws Exception {
    String file = "dev/clew/zoo/" + name + ".class";
    Files.copy(from.resolve(file), to.resolve(file));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
  void patternSwitchesGiveThePlainResult(Mode mode) throws Exception {
    checks.check("Patterns", mode);
  }
}
