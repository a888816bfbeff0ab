package dev.clew.benchmarks.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.benchmarks.Guest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramsTest {
  @TempDir private Path folder;

  @Test
  void allProgramsAreFoundWhenNothingIsNamed() throws Exception {
    List<Program> all = Programs.of(List.of());
    assertThat(all).extracting(Program::name).doesNotHaveDuplicates().contains("bf/mandelbrot", "lisp/tak", "prolog/tak", "cek/fib").doesNotContain("stack/branches");
    for (Language language : Language.values()) {
      try (Stream<Path> files = Files.list(language.samples())) {
        assertThat(all.stream().filter(p -> p.language().equals(language.id()))).hasSize((int) files.filter(language::claims).count());
      }
    }
    assertThat(all.stream().filter(p -> p.origin().equals("tiny"))).hasSize(30);
  }

  @Test
  void everySuiteHasPrograms() {
    assertThat(Programs.suites()).allSatisfy(s -> assertThat(Programs.of(List.of(s))).isNotEmpty());
  }

  @Test
  void filesAndFoldersArePrograms() throws Exception {
    Path scheme = Files.writeString(folder.resolve("a.scm"), "1");
    Files.writeString(folder.resolve("b.pl"), "a.");
    Files.writeString(folder.resolve("b.out"), "b's\n");
    Files.writeString(folder.resolve("README"), "");
    assertThat(Programs.of(List.of(scheme.toString()))).extracting(Program::name).containsExactly("lisp/a");
    List<Program> both = Programs.of(List.of(folder.toString(), scheme.toString()));
    assertThat(both).extracting(Program::name).containsExactly("lisp/a", "prolog/b");
    assertThat(both).extracting(Program::title).containsExactly("a", "b");
    assertThat(both.get(0).expected()).isEmpty();
    assertThat(both.get(1).expected()).contains("b's\n");
    assertThat(Programs.of(List.of(both.get(1).origin()))).extracting(Program::name).containsExactly("prolog/b");
  }

  @Test
  void twoProgramsOfOneNameAreAMistake() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path first = Files.writeString(folder.resolve("a.scm"), "1");
    Path second = Files.writeString(other.resolve("a.scm"), "2");
    assertThatThrownBy(() -> Programs.of(List.of(first.toString(), second.toString()))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("two programs are called lisp/a");
  }

  @Test
  void globsChooseByName() {
    List<Program> all = Programs.of(List.of());
    assertThat(Programs.matching(all, "**")).isEqualTo(all);
    assertThat(Programs.matching(all, "*/tak")).extracting(Program::name).containsExactly("lisp/tak", "prolog/tak");
    assertThat(Programs.matching(all, "{bf,cek}/*")).allSatisfy(p -> assertThat(p.language()).isIn("bf", "cek"));
    assertThatThrownBy(() -> Programs.matching(all, "perl/*")).hasMessageStartingWith("no program is called perl/*; there are bf/");
    assertThatThrownBy(() -> Programs.matching(all, "{")).hasMessageStartingWith("--only: ");
  }

  @Test
  void aTaskCanBeLoadedEachWay() throws Exception {
    Program program = Programs.matching(Programs.of(List.of("tiny")), "register/count").get(0);
    assertThat(program.ways()).containsExactly(Way.values());
    assertThat(program.load(Way.UNWOVEN).run().toString()).isEqualTo(program.expected().orElseThrow());
    assertThat(program.load(Way.TWIN).run().toString()).isEqualTo(program.expected().orElseThrow());
  }

  static Stream<Program> repeatable() {
    return Stream.concat(Programs.of(List.of("lisp", "prolog")).stream(), Programs.matching(Programs.of(List.of("bf")), "bf/{hello,squares}").stream());
  }

  /** Also the second time: nothing is left over from the run before. Unwoven, because what the JIT makes of them is tested elsewhere. */
  @ParameterizedTest
  @MethodSource("repeatable")
  void sampleProgramsGiveWhatTheyShouldEachTime(Program program) throws Exception {
    Guest guest = program.load(Way.UNWOVEN);
    assertThat(guest.run()).isEqualTo(program.expected().orElseThrow());
    assertThat(guest.run()).isEqualTo(program.expected().orElseThrow());
  }
}
