package dev.clew.samples.lisp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The language, construct by construct and procedure by procedure: the checks are in {@code .scm} files among the resources, written with SRFI 64. */
class R7rsTest {
  private static final Path FILES = Path.of("src", "test", "resources", "dev", "clew", "samples", "lisp", "r7rs");
  private static final Path EXPORTS = Path.of("src", "main", "resources", "dev", "clew", "samples", "lisp", "library", "standard.scm");
  private static final Pattern PASSES = Pattern.compile("# of expected passes +(\\d+)\n");

  static Stream<Arguments> filesInTwoModes() {
    return Stream.of("syntax", "numbers", "data", "control", "ports", "libraries")
        .flatMap(f -> Stream.of(Mode.UNWOVEN, Mode.EAGER).map(m -> Arguments.of(f, m)));
  }

  @ParameterizedTest
  @MethodSource("filesInTwoModes")
  void everyCheckPasses(String name, Mode mode) throws Exception {
    String source = Files.readString(FILES.resolve(name + ".scm"));
    Mode.Outcome outcome = mode.run(name + ".scm", source, FILES);
    Matcher passes = PASSES.matcher(outcome.output());
    assertThat(outcome.output()).matches(PASSES);
    assertThat(passes.matches()).isTrue();
    assertThat(Integer.parseInt(passes.group(1))).isEqualTo(checksIn(source));
  }

  private static int checksIn(String source) {
    return (int) Pattern.compile("^\\(test-(equal|assert|error|approximate) ", Pattern.MULTILINE).matcher(source).results().count();
  }

  @Test
  void everyNameThatTheStandardLibrariesExportIsTested() throws IOException {
    Set<String> exported = words(Files.readString(EXPORTS).replaceAll(";.*", ""));
    exported.removeAll(List.of("scheme", "srfi", "clew", "base", "%hash", "%hash-by-identity"));
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.toList()) {
        tests.append(Files.readString(file));
      }
    }
    exported.removeAll(words(tests.toString()));
    assertThat(exported).isEmpty();
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Pattern.compile("[^\\s()'`,\"#]+").matcher(text).results().forEach(m -> words.add(m.group()));
    return words;
  }
}
