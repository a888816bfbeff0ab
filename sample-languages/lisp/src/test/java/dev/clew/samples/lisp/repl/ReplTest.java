package dev.clew.samples.lisp.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplTest {
  private int exitCode;

  private String session(String typed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Terminal terminal = terminal(typed, out)) {
      exitCode = new Repl(terminal, null).run();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Terminal terminal(String typed, ByteArrayOutputStream out) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    return new DumbTerminal("test", Terminal.TYPE_DUMB, in, out, StandardCharsets.UTF_8);
  }

  @Test
  void valuesArePrintedAndDefinitionsStay() throws IOException {
    assertThat(session("(define (twice x) (* 2 x))\n(twice 21)\n\"text\"\n")).containsSubsequence("42", "\"text\"");
    assertThat(exitCode).isZero();
  }

  @Test
  void aFormMayTakeSeveralLines() throws IOException {
    assertThat(session("(+ 1\n   (* 2\n      3))\n")).containsSubsequence("7");
  }

  @Test
  void mistakesAreToldAndTheSessionGoesOn() throws IOException {
    assertThat(session("(car 5)\n(undefined)\n)\n(+ 40 2)\n"))
        .containsSubsequence("terminal:1:1: car: expected a pair, got 5", "the variable undefined is not bound", "this parenthesis closes nothing", "42");
  }

  @Test
  void outputOfTheGuestIsShownAndExitEndsTheSession() throws IOException {
    assertThat(session("(begin (display \"hello\") (newline))\n(exit 7)\n(display \"never\")\n")).contains("hello\n").doesNotContain("never\n");
    assertThat(exitCode).isEqualTo(7);
  }

  @Test
  void controlCEndsTheEvaluationAndNotTheSession() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Terminal terminal = terminal("(begin (display \"started\") (newline) (flush-output-port) (let loop ((i 0)) (loop (+ i 1))))\n", out)) {
      Thread session = new Thread(() -> exitCode = new Repl(terminal, null).run());
      session.start();
      while (session.isAlive() && !out.toString(StandardCharsets.UTF_8).contains("started")) {
        session.join(10); // while a line is read, Ctrl-C throws away what was typed
      }
      while (session.isAlive()) {
        terminal.raise(Terminal.Signal.INT);
        session.join(100);
      }
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("interrupted");
    assertThat(exitCode).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(a", "\"abc", "#(1 2", "'", "(a #| comment", "#;"})
  void whatIsOpenAsksForMore(String text) {
    assertThat(FormParser.isComplete(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "(a)", "\"abc\"", ")", "(a . b c)", "1 2 3", "; comment"})
  void whatIsCompleteOrWrongDoesNot(String text) {
    assertThat(FormParser.isComplete(text)).isTrue();
  }
}
