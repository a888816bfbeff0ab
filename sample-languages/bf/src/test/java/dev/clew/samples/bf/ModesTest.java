package dev.clew.samples.bf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.annotations.Jit;
import dev.clew.samples.bf.gen.SampleProgram;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same output, however a program is run. */
class ModesTest {
  private static final Path PROGRAMS = Path.of("programs");

  static Stream<Arguments> smallProgramsInAllModes() {
    return SampleProgram.SMALL.stream().flatMap(p -> Stream.of(Mode.values()).map(m -> Arguments.of(p, m)));
  }

  @ParameterizedTest
  @MethodSource("smallProgramsInAllModes")
  void smallProgramsPrintTheSameInEveryMode(SampleProgram program, Mode mode) throws Throwable {
    assertThat(mode.run(program.name() + ".bf", program.source(), "")).isEqualTo(program.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "squares", "sierpinski", "primes", "branches", "mandelbrot"})
  void programsPrintWhatTheyShould(String name) throws Throwable {
    String source = Files.readString(PROGRAMS.resolve(name + ".bf"), StandardCharsets.US_ASCII);
    String expected = Files.readString(PROGRAMS.resolve(name + ".out"), StandardCharsets.US_ASCII);
    for (Mode mode : List.of(Mode.OFF, Mode.DEFAULT)) {
      assertThat(mode.run(name + ".bf", source, "")).as(mode.name()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void inputReachesTheGuest(Mode mode) throws Throwable {
    String text = "abc ".repeat(200);
    assertThat(mode.run("cat.bf", ",[.,]", text)).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource
  void guestErrorsKeepTheirPosition(Mode mode) {
    assertThatThrownBy(() -> mode.run("t.bf", "+\n[>+]", ""))
        .hasMessage("t.bf:2:3: cell 65536 is not on the tape, which has cells 0 to 65535");
  }

  @Test
  void withoutTheFrameworkTheWovenInterpreterRunsAsWritten() throws Throwable {
    URL[] urls = {Bf.class.getProtectionDomain().getCodeSource().getLocation(), Jit.class.getProtectionDomain().getCodeSource().getLocation()};
    try (URLClassLoader bare = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      assertThatThrownBy(() -> bare.loadClass("dev.clew.Clew")).isInstanceOf(ClassNotFoundException.class);
      for (SampleProgram program : SampleProgram.SMALL) {
        assertThat(Guests.run(bare, program.name(), program.source(), "")).as(program.name()).isEqualTo(program.output());
      }
    }
  }

  @Test
  void theBuildWeavesTheInterpreter() throws IOException, ClassNotFoundException {
    assertThat(Interpreter.class).hasAnnotation(Woven.class);
    assertThat(Guests.interpreterFrom(Guests.UNWOVEN).loadClass(Interpreter.class.getName()).isAnnotationPresent(Woven.class)).isFalse();
  }
}
