package dev.clew.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command lines that are read without picocli are read as picocli would; the others are left to it. */
class PlainRunTest {
  @TempDir Path folder;

  private String program;

  @BeforeEach
  void writeProgram() throws IOException {
    program = Files.writeString(folder.resolve("p.scm"), "(write (cdr (command-line))) (exit 3)").toString();
  }

  @AfterEach
  void clearProperties() {
    properties().keySet().forEach(System::clearProperty);
  }

  static Stream<List<String>> plain() {
    return Stream.of(
        List.of("FILE"),
        List.of("FILE", "a", "--b", "", "--", "-h", "--jit-stats", "@c"),
        List.of("--jit=off", "FILE"),
        List.of("--jit=threshold=7, bridge-threshold=3", "--jit=threshold=9,on", "FILE", "x"),
        List.of("--jit=\"off\"", "FILE"),
        List.of("--jit=treshold=3", "FILE"),
        List.of("--jit-log", "FILE"),
        List.of("--jit-log=FILE.log", "--jit=off", "FILE", "y"),
        List.of("nowhere.bf"),
        List.of(""),
        List.of("@FILE"));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void plainArgumentsMeanWhatTheyMeanToPicocli(List<String> pattern) {
    String[] args = arguments(pattern);
    assertThat(Run.plain(args)).isNotNull();
    Launched plain = Launched.by(Main::execute, args);
    Map<String, String> plainProperties = properties();
    clearProperties();
    assertThat(plain).isEqualTo(Launched.by(ClewCommand::execute, args));
    assertThat(plainProperties).isEqualTo(properties());
  }

  static Stream<List<String>> others() {
    return Stream.of(
        List.of(),
        List.of("--help"),
        List.of("--jit-stats"),
        List.of("--jit-stats", "--jit-stats", "FILE"),
        List.of("--jit-profile", "--jit-profile", "FILE"),
        List.of("--jit-log", "--jit-log=x", "FILE"),
        List.of("--jit", "off", "FILE"),
        List.of("--jit=", "FILE"),
        List.of("--jit-log=", "FILE"),
        List.of("--jit-lag", "FILE"),
        List.of("--", "FILE"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatIsNotPlainIsLeftToPicocli(List<String> pattern) {
    assertThat(Run.plain(arguments(pattern))).isNull();
  }

  private String[] arguments(List<String> pattern) {
    return Stream.concat(Stream.of("run"), pattern.stream().map(a -> a.replace("FILE", program))).toArray(String[]::new);
  }

  private static Map<String, String> properties() {
    var found = new TreeMap<String, String>();
    System.getProperties().stringPropertyNames().stream().filter(p -> p.matches("clew\\.[a-z-]+")).forEach(p -> found.put(p, System.getProperty(p)));
    return found;
  }
}
