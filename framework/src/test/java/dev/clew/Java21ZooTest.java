package dev.clew;

import dev.clew.modes.Java21Source;
import dev.clew.modes.Mode;
import dev.clew.modes.PlainLoader;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path classes = Java21Source.compile(Java21ZooTest.class, "zoo21/Patterns.java.txt", directory);
    Path own = Zoo.home(Java21ZooTest.class);
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
