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
import org.junit.jupiter.params.provider.EnumSource;
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

  /** Structures nested a million deep to the left overflow the unifier's Java stack, whoever calls it, and the guest catches that. */
  @ParameterizedTest
  @EnumSource(Mode.class)
  void unifyingWhatIsNestedTooDeepIsAnErrorThatCanBeCaught(Mode mode) throws Throwable {
    String program = """
        nest(0, T, T) :- !.
        nest(N, T0, T) :- M is N-1, nest(M, f(T0, a), T).
        same(g(X), g(X)).
        loop(N, _, A, B, T, U) :- same(A, B), M is N-1, step(M, A, B, T, U).
        step(-1, _, _, _, _) :- !.
        step(0, A, B, T, U) :- !, loop(0, A, T, U, A, B).
        step(N, A, B, T, U) :- loop(N, A, A, B, T, U).
        main :- nest(3, x, A), nest(3, x, B), nest(1000000, x, T), nest(1000000, x, U),
            catch(loop(500, A, g(A), g(B), g(T), g(U)), error(E, _), (write(E), nl)), same(g(A), g(B)), write(equal), nl.
        :- initialization(main).
        """;
    assertThat(mode.run("nested", program)).isEqualTo("resource_error(stack)\nequal\n");
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
