package dev.clew.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prolog programs that are wrong: messages with their place, the rest of the program goes on, exit code 1, and nothing of Java's. */
class BadPrologTest {
  @TempDir private Path folder;

  private String file(String source) throws IOException {
    return Files.writeString(folder.resolve("bad.pl"), source).toString();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      :- write(a.                                   | 1:11: syntax error: ) expected, not end of clause
      p :- )a.                                      | 1:6: syntax error: illegal start of term: )
      :- foo.                                       | 1: unknown procedure foo/0
      :- X is foo+1.                                | 1: type error: evaluable expected, found foo/0
      :- X is Y+1.                                  | 1: arguments are not sufficiently instantiated
      :- atom_length(f(x), _).                      | 1: type error: atom expected, found f(x)
      :- arg(-1, f(x), _).                          | 1: domain error: not_less_than_zero expected, found -1
      :- X is 1//0.                                 | 1: arithmetic: division by zero
      """)
  void mistakesAreToldWithTheirPlace(String source, String message) throws IOException {
    Launched run = Launched.here("run", file(source + "\n:- write('goes on'), nl."));
    assertThat(run.err().lines().findFirst()).contains("ERROR: bad.pl:" + message);
    assertThat(run.out()).isEqualTo("goes on\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldWhereItBegins() throws IOException {
    Launched run = Launched.here("run", file("p :- x('abc.\nq.\n"));
    assertThat(run.err()).startsWith("ERROR: bad.pl:1:8: syntax error: newline in quoted text\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void whatIsNoTextIsNoProlog() throws IOException {
    Path program = Files.write(folder.resolve("latin.pl"), "p(\u00e4).\n".getBytes(StandardCharsets.ISO_8859_1));
    Launched run = Launched.here("run", program.toString());
    assertThat(run.err()).startsWith("ERROR: latin.pl:1:3: syntax error: illegal character");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aRecursionWithoutAnEndIsAResourceError() throws Exception {
    String program = """
        :- initialization(main).
        p(N) :- M is N+1, p(M), q.
        q.
        main :- X = f(Y), catch((Y = bound, p(0)), error(E, _), true), write(E-X), nl, catch(p(0), error(F, _), true), write(F), nl.
        """;
    Launched run = Launched.withLittleMemory("run", file(program));
    String caught = "resource_error(memory)-f(_)\nresource_error(memory)\n";
    String out = run.out().replaceAll("_G?[0-9]+", "_");
    assertThat(caught).startsWith(out);
    if (out.equals(caught)) {
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
    } else { // memory was used up before the watch had its turn: the query ended, past the catch, with the same error
      assertThat(run.err()).contains("not enough memory").doesNotContain("\tat ");
    }
  }

  @Test
  void dataWithoutAnEndIsAnErrorThatIsReported() throws Exception {
    Launched run = Launched.withLittleMemory("run", file(":- initialization(p([])).\np(L) :- p([a,b,c|L]).\n:- initialization((write(on), nl))."));
    assertThat(run.err()).startsWith("ERROR: bad.pl:1: ").contains("not enough memory\n").doesNotContain("java");
    assertThat(run.out()).isEqualTo("on\n");
    assertThat(run.exitCode()).isEqualTo(1);
  }
}
