package dev.clew.samples.lisp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs in the folder {@code programs} print what they should, however they are run. */
class ProgramsTest {
  private static final Path PROGRAMS = Path.of("programs");

  private static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files.filter(f -> f.toString().endsWith(".scm")).sorted().toList();
    }
  }

  static Stream<Arguments> programsInAllModes() throws IOException {
    return programs().stream().flatMap(p -> Stream.of(Mode.values()).map(m -> Arguments.of(p.getFileName().toString(), m)));
  }

  @ParameterizedTest
  @MethodSource("programsInAllModes")
  void programsPrintWhatTheyShould(String name, Mode mode) throws Exception {
    int before = Loaders.INTERNAL.size();
    Mode.Outcome outcome = mode.run(name, Files.readString(PROGRAMS.resolve(name)));
    assertThat(outcome.output()).isEqualTo(Files.readString(PROGRAMS.resolve(name.replace(".scm", ".out"))));
    assertThat(outcome.exitCode()).isZero();
    assertThat(Loaders.INTERNAL.subList(before, Loaders.INTERNAL.size())).isEmpty();
  }

  @Test
  void thereAreTwentyProgramsOrMoreAndEachHasItsOutput() throws IOException {
    assertThat(programs()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(p -> assertThat(Path.of(p.toString().replace(".scm", ".out"))).exists());
  }
}
