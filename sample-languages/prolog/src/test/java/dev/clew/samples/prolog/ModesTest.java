package dev.clew.samples.prolog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.annotations.Jit;
import dev.clew.spi.Woven;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same output, however a program is run. */
class ModesTest {
  private static final Path PROGRAMS = Path.of("programs");

  static List<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".pl")).map(n -> n.substring(0, n.length() - 3)).sorted().toList();
    }
  }

  static Stream<Arguments> programsInAllModes() throws IOException {
    return programs().stream().flatMap(p -> Stream.of(Mode.values()).map(m -> Arguments.of(p, m)));
  }

  private static String read(String file) throws IOException {
    return Files.readString(PROGRAMS.resolve(file), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("programsInAllModes")
  void programsPrintTheSameInEveryMode(String program, Mode mode) throws Throwable {
    assertThat(mode.run(program, read(program + ".pl"))).isEqualTo(read(program + ".out"));
  }

  @Test
  void everyProgramHasItsOutputAndEveryOutputItsProgram() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      List<String> outputs = files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".out")).map(n -> n.substring(0, n.length() - 4)).sorted().toList();
      assertThat(outputs).isEqualTo(programs()).hasSizeGreaterThanOrEqualTo(19);
    }
  }

  @Test
  void withoutTheFrameworkTheWovenInterpreterRunsAsWritten() throws Throwable {
    URL own = Prolog.class.getProtectionDomain().getCodeSource().getLocation();
    URL annotations = Jit.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader bare = new URLClassLoader(new URL[] {own, annotations}, ClassLoader.getPlatformClassLoader())) {
      assertThat(Guests.run(bare, "tak", read("tak.pl"))).isEqualTo(read("tak.out"));
    }
  }

  @Test
  void theBuildWeavesTheInterpreter() throws Exception {
    String driver = Guests.PREFIX + "engine.Driver";
    assertThat(Class.forName(driver)).hasAnnotation(Woven.class);
    assertThat(Guests.interpreterFrom(Guests.UNWOVEN).loadClass(driver).isAnnotationPresent(Woven.class)).isFalse();
  }
}
