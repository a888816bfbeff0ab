package dev.clew.samples.prolog.toplevel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.samples.prolog.Prolog;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ToplevelTest {
  /** A user who types the lines, and after a solution what stands behind {@code >}. Everything shown goes to one text, the guest's output too. */
  private static final class Script implements Console {
    private final Deque<String> lines;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    Script(String... lines) {
      this.lines = new ArrayDeque<>(List.of(lines));
    }

    @Override
    public String readLine(String prompt) {
      return lines.poll();
    }

    @Override
    public Wish ask() {
      String key = lines.peek() != null && lines.peek().startsWith(">") ? lines.poll() : ">";
      return key.equals(">;") ? Wish.MORE : Wish.STOP;
    }

    @Override
    public void print(String text) {
      screen.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String run(String... lines) {
    Script script = new Script(lines);
    Prolog prolog = new Prolog(InputStream.nullInputStream(), script.screen, script.screen);
    int code = new Toplevel(prolog, script).run();
    return script.screen.toString(StandardCharsets.UTF_8) + (code == 0 ? "" : "exit " + code);
  }

  @Test
  void aDeterministicAnswerAsksNothing() {
    assertThat(run("X = 1, Y = f(X, Z).")).isEqualTo("X = 1,\nY = f(1,Z).\n\n");
  }

  @Test
  void solutionsComeOneByOne() {
    assertThat(run("member(X, [a, b, c]).", ">;", ">;")).isEqualTo("X = a ;\nX = b ;\nX = c.\n\n");
  }

  @Test
  void enterEndsTheSearch() {
    assertThat(run("member(X, [a, b, c]).", ">", "X = 2.")).isEqualTo("X = a .\nX = 2.\n\n");
  }

  @Test
  void successAndFailureWithoutBindings() {
    assertThat(run("true.", "fail.", "_X = 1.")).isEqualTo("true.\nfalse.\ntrue.\n\n");
  }

  @Test
  void unknownVariablesAreNumberedFromOneInEachAnswer() {
    assertThat(run("X = f(_, A, _).", "length(L, 2).")).isEqualTo("X = f(_G1,A,_G2).\nL = [_G1,_G2].\n\n");
  }

  @Test
  void equalVariablesAreShownAsEqual() {
    assertThat(run("X = Y.")).isEqualTo("X = Y.\n\n");
  }

  @Test
  void operatorsAreBracketedSoThatAnswersReadBack() {
    assertThat(run("X = (a :- b, c).")).isEqualTo("X = (a:-b,c).\n\n");
  }

  @Test
  void aQueryMayTakeSeveralLines() {
    assertThat(run("X = 1,", "Y = 2", ".")).isEqualTo("X = 1,\nY = 2.\n\n");
  }

  @Test
  void outputOfTheQueryComesBeforeItsAnswer() {
    assertThat(run("write(hello), nl, X = 1.")).isEqualTo("hello\nX = 1.\n\n");
  }

  @Test
  void errorsAreMessagesAndTheToplevelGoesOn() {
    assertThat(run("atom_length(X, Y).", "foo(1).", "X is 1 / 0.", "throw(oops).", "X = 1."))
        .isEqualTo(
            """
            ERROR: arguments are not sufficiently instantiated
            ERROR: unknown procedure foo/1
            ERROR: arithmetic: division by zero
            ERROR: uncaught exception: oops
            X = 1.

            """);
  }

  @Test
  void syntaxErrorsHaveAPlaceAndTheTextThere() {
    assertThat(run("X = [1, 2.")).isEqualTo("ERROR: query:1:11: syntax error: ] expected, not end of clause\n  near: [1, 2 .\n\n");
  }

  @Test
  void aGoalStackTellsWhereAnErrorCameFrom() {
    String text = run("assertz((outer(X) :- inner(X), write(o))), assertz((inner(X) :- atom_length(X, _), write(i))), outer(_).");
    assertThat(text).startsWith("ERROR: atom_length/2: arguments are not sufficiently instantiated\n  in inner/1\n  in outer/1\n");
  }

  @Test
  void cyclicTermsAreCutOff() {
    assertThat(run("X = f(X).")).startsWith("X = f(f(f(").contains("...");
  }

  @Test
  void haltEndsWithItsCode() {
    assertThat(run("halt(3).", "X = never.")).isEqualTo("exit 3");
  }

  @Test
  void runningOutOfStackOrEndlessTermsIsAnError() {
    assertThat(run("X = f(X, X), copy_term(X, Y).", "true.")).isEqualTo("ERROR: copy_term/2: not enough stack\ntrue.\n\n");
  }

  @Test
  @Timeout(60)
  void anInterruptEndsTheQueryAndNoCatchStopsIt() throws InterruptedException {
    Script script = new Script("assertz((loop :- loop)), repeat, catch(loop, _, true), fail.", "X = 1.");
    Prolog prolog = new Prolog(InputStream.nullInputStream(), script.screen, script.screen);
    Thread user =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                prolog.interrupt();
                Thread.yield();
              }
            });
    Thread session = new Thread(() -> new Toplevel(prolog, script).run());
    session.start();
    while (script.lines.size() > 1) {
      Thread.onSpinWait();
    }
    user.start();
    while (!script.screen.toString(StandardCharsets.UTF_8).contains("interrupted")) {
      Thread.onSpinWait();
    }
    user.interrupt();
    user.join();
    session.join();
    assertThat(script.screen.toString(StandardCharsets.UTF_8)).startsWith("ERROR: interrupted");
  }
}
