package dev.clew.samples.prolog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.samples.prolog.errors.HaltException;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.term.Atom;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The system as Java programs use it. */
class PrologTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Prolog prolog = new Prolog(InputStream.nullInputStream(), out, out);

  @Test
  void queriesGiveTheirSolutionsOneByOne() {
    prolog.consult("family", "parent(anna, ben). parent(ben, cleo). parent(dan, cleo).");
    var found = new ArrayList<String>();
    for (Solutions s = prolog.query("parent(X, cleo)"); s.next(); ) {
      found.add(s.text("X"));
    }
    assertThat(found).isEqualTo(List.of("ben", "dan"));
  }

  @Test
  void bindingsAreTerms() {
    Solutions s = prolog.query("X = hello, Y = 'a b'");
    assertThat(s.next()).isTrue();
    assertThat(s.get("X")).isSameAs(Atom.of("hello"));
    assertThat(s.text("Y")).isEqualTo("'a b'");
    assertThatThrownBy(() -> s.get("Z")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Z");
  }

  @Test
  void errorsComeOutWithTheirBall() {
    assertThatThrownBy(() -> prolog.holds("atom_length(_, _)"))
        .isInstanceOfSatisfying(PrologError.class, e -> assertThat(e.ball().toString()).startsWith("error(instantiation_error,"));
  }

  @Test
  void haltComesOutWithItsCode() {
    assertThatThrownBy(() -> prolog.holds("halt(7)")).isInstanceOfSatisfying(HaltException.class, e -> assertThat(e.code()).isEqualTo(7));
  }

  @Test
  void systemsDoNotDisturbEachOther() {
    Prolog other = new Prolog(InputStream.nullInputStream(), out, out);
    prolog.consult("a", ":- op(700, xfx, likes). :- dynamic(x/1). x(1).");
    assertThat(prolog.holds("x(1)")).isTrue();
    assertThatThrownBy(() -> other.holds("x(1)")).isInstanceOf(PrologError.class);
    assertThatThrownBy(() -> other.query("a likes b")).isInstanceOf(PrologError.class);
  }

  @Test
  void recursionAMillionDeepNeedsNoJavaStack() {
    prolog.consult("deep", "len([], 0). len([_|T], N) :- len(T, M), N is M+1. up(N, N) :- !. up(I, N) :- J is I+1, up(J, N).");
    assertThat(prolog.holds("numlist(1, 1000000, L), len(L, 1000000)")).isTrue();
    assertThat(prolog.holds("up(0, 3000000)")).isTrue();
  }

  @Test
  void listsOfAMillionAreCopiedComparedAndWritten() {
    assertThat(prolog.holds("numlist(1, 1000000, L), copy_term(L, M), L == M, findall(L, true, [N]), msort(N, N), length(N, 1000000)")).isTrue();
    assertThat(prolog.holds("numlist(1, 100000, L), with_output_to(atom(A), write(L)), atom_length(A, N), N > 500000")).isTrue();
  }

  @Test
  void aFailureDrivenLoopKeepsNothing() {
    assertThat(prolog.holds("between(1, 2000000, X), atom(X) ; true")).isTrue();
  }

  @Test
  void theGuestsOutputGoesToItsStream() {
    prolog.holds("write(hi), print_message(error, error(type_error(a, b), _))");
    prolog.flush();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("hiERROR: type error: a expected, found b\n");
  }

  @Test
  void argumentsReachTheProgram() {
    prolog.setArguments(List.of("one", "two"));
    assertThat(prolog.holds("current_prolog_flag(argv, [one, two])")).isTrue();
  }
}
