package dev.clew.samples.prolog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loading programs: what is reported, and what directives do. */
class LoaderTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Prolog prolog = new Prolog(InputStream.nullInputStream(), screen, screen);

  private String load(String text) {
    prolog.consult("t.pl", text);
    prolog.flush();
    return screen.toString(StandardCharsets.UTF_8);
  }

  @Test
  void singletonVariablesAreReportedUnlessMarked() {
    assertThat(load("p(X, Y) :- q(X).\nr(_X, _).\n")).isEqualTo("Warning: t.pl:1: singleton variables: Y\n");
  }

  @Test
  void clausesThatAreNotTogetherAreReported() {
    assertThat(load("a(1).\nb(1).\na(2).\n")).isEqualTo("Warning: t.pl:3: clauses of a/1 are not together\n");
    assertThat(prolog.holds("a(2)")).isTrue();
  }

  @Test
  void discontiguousClausesAreNot() {
    assertThat(load(":- discontiguous(a/1).\na(1).\nb(1).\na(2).\n")).isEmpty();
  }

  @Test
  void aSyntaxErrorHasItsPlaceAndLoadingGoesOn() {
    assertThat(load("a(1).\nb(1 2).\nc(1).\n")).isEqualTo("ERROR: t.pl:2:5: syntax error: ) expected, not 2\n  near: b(1 2\n");
    assertThat(prolog.holds("a(1), c(1)")).isTrue();
  }

  @Test
  void directivesThatFailOrThrowAreReportedWithTheirLine() {
    assertThat(load(":- fail.\n\n:- X is foo.\n"))
        .isEqualTo("Warning: t.pl:1: directive failed: fail\nERROR: t.pl:3: type error: evaluable expected, found foo/0\n");
  }

  @Test
  void errorsInAProgramShowTheGoalStackWithLines() {
    assertThat(load("p :- q, write(p).\nq :- atom_length(1, x),\n  write(q).\n:- p.\n"))
        .isEqualTo("ERROR: t.pl:4: atom_length/2: type error: integer expected, found x\n  in q/0 (t.pl:2)\n  in p/0 (t.pl:1)\n");
  }

  @Test
  void initializationRunsAfterLoading() {
    assertThat(load(":- initialization(main).\nmain :- write(ready), nl.\n")).isEqualTo("ready\n");
  }

  @Test
  void systemPredicatesCannotBeRedefinedButLibraryPredicatesCan() {
    assertThat(load("atom_length(a, b).\nappend(mine, mine, mine).\n")).isEqualTo("ERROR: t.pl:1: no permission to modify static_procedure atom_length/2\n");
    assertThat(prolog.holds("append(mine, X, X), \\+ append([], [], _)")).isTrue();
  }

  @Test
  void loadingAnewReplacesStaticPredicates() {
    load("p(1).\np(2).\n");
    load("p(3).\n");
    assertThat(prolog.holds("findall(X, p(X), [3])")).isTrue();
  }

  @Test
  void grammarRulesAreTranslated() {
    assertThat(load("greeting --> [hello], name.\nname --> [world].\nname --> [prolog].\n")).isEmpty();
    assertThat(prolog.holds("phrase(greeting, [hello, world])")).isTrue();
  }

  @Test
  void pushbackIsPutInFrontOfTheRest() {
    load("look(X), [X] --> [X].\n");
    assertThat(prolog.holds("phrase(look(X), [a, b], R), X == a, R == [a, b]")).isTrue();
  }

  @Test
  void termExpansionMayReplaceAClauseByMany() {
    load("term_expansion(gen(X), [a(X), b(X)]).\ngen(1).\n");
    assertThat(prolog.holds("a(1), b(1), \\+ catch(gen(1), _, fail)")).isTrue();
  }

  @Test
  void operatorsAndFlagsOfAFileHoldForItsRest() {
    assertThat(load(":- op(700, xfx, ===>).\n:- set_prolog_flag(double_quotes, atom).\nrule(a ===> b, \"text\").\n")).isEmpty();
    assertThat(prolog.holds("rule(R, text), R =.. [===>, a, b]")).isTrue();
  }

  @Test
  void filesIncludeOthersBesideThem(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("part.pl"), "part(1).\n");
    Files.writeString(folder.resolve("whole.pl"), ":- include('part.pl').\nwhole(X) :- part(X).\n");
    prolog.consult(folder.resolve("whole.pl"));
    assertThat(prolog.holds("whole(1)")).isTrue();
  }

  @Test
  void streamsReadWhatStreamsWrote(@TempDir Path folder) throws IOException {
    String file = folder.resolve("data.txt").toString().replace("\\", "/");
    assertThat(
            prolog.holds(
                "open('" + file + "', write, S), writeq(S, f('A b', [1])), write(S, '.'), nl(S), close(S), "
                    + "open('" + file + "', read, R), read(R, T), read(R, E), close(R), T == f('A b', [1]), E == end_of_file"))
        .isTrue();
  }
}
