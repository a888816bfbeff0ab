package dev.clew.samples.bf.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of {@code programs/} against the classes they come from; {@code Generate} writes them anew. */
class ProgramsTest {
  private static final Path FOLDER = Path.of("programs");

  static List<SampleProgram> programs() {
    return SampleProgram.ALL;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theCommittedProgramIsTheGeneratedOne(SampleProgram program) throws IOException {
    assertThat(read(program.name() + ".bf")).isEqualTo(program.source());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theExpectedOutputIsWhatPlainJavaComputes(SampleProgram program) throws IOException {
    assertThat(read(program.name() + ".out")).isEqualTo(program.output());
  }

  @Test
  void everyProgramHasAnExpectedOutputAndTheOtherWayRound() throws IOException {
    assertThat(names(".bf")).isEqualTo(names(".out")).contains("hello");
  }

  private static TreeSet<String> names(String extension) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      TreeSet<String> names = new TreeSet<>();
      files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(extension)).forEach(f -> names.add(f.substring(0, f.length() - extension.length())));
      return names;
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file), StandardCharsets.US_ASCII);
  }
}
