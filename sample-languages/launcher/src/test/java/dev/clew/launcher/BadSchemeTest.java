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

/** Scheme programs that are wrong: a message with its place, exit code 1, and nothing of Java's. */
class BadSchemeTest {
  @TempDir private Path folder;

  private String file(String source) throws IOException {
    return Files.writeString(folder.resolve("bad.scm"), source).toString();
  }

  private static void isError(Launched run, String message) {
    assertThat(run.err().strip()).isEqualTo(message);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      (display "abc                           | 1:10: this string is never closed
      (display 1) #<port>                     | 1:13: #<port> is not the start of any datum
      (display 1))                            | 1:12: this parenthesis closes nothing
      (foo 1)                                 | 1:1: the variable foo is not bound
      (define (f x) (+ 1 (car x))) (f 5)      | 1:20: car: expected a pair, got 5
      (define (f x) x) (f 1 2)                | 1:18: f: expected 1 argument, got 2
      (vector-ref #(1 2) 2)                   | 1:1: vector-ref: expected an index below 2, got 2
      (import (no such library))              | 1:1: there is no library (no such library)
      #0=(car . #0#)                          | 1:4: a call must be a proper list, in #0=(car . #0#)
      (length '#0=(a . #0#))                  | 1:1: length: expected a list, got #0=(a . #0#)
      """)
  void mistakesAreToldWithTheirPlace(String source, String message) throws IOException {
    isError(Launched.here("run", file(source)), "bad.scm:" + message);
  }

  @Test
  void whatIsNoTextIsToldWithTheByte() throws IOException {
    byte[] source = "(display \"ä\")\n; \u00ff here".getBytes(StandardCharsets.ISO_8859_1);
    Path program = Files.write(folder.resolve("latin.scm"), source);
    isError(Launched.here("run", program.toString()), "latin.scm:1:11: the byte e4 is not part of any text in UTF-8");
  }

  @Test
  void aHundredThousandParenthesesAreNoTrouble() throws IOException {
    int depth = 100_000;
    isError(Launched.here("run", file("(".repeat(depth))), "bad.scm:1:1: this list is never closed");
    isError(Launched.here("run", file("(".repeat(depth) + ")".repeat(depth))), "bad.scm:1:1: () is not an expression; the empty list is written '()");
    Launched deep = Launched.here("run", file("(+ 1 ".repeat(depth) + "x" + ")".repeat(depth)));
    assertThat(deep.err()).startsWith("bad.scm:1:499996: the variable x is not bound\n  in top level (bad.scm:1:499801)\n").hasLineCount(14);
    assertThat(deep.exitCode()).isEqualTo(1);
    assertThat(Launched.here("run", file("(display " + "(+ 1 ".repeat(depth) + "1" + ")".repeat(depth) + ")"))).isEqualTo(new Launched(0, "100001", ""));
  }

  @Test
  void aMillionCallsDeepIsNoTrouble() throws IOException {
    String program = "(define (count n) (if (= n 0) 0 (+ 1 (count (- n 1)))))\n(display (count 1000000))";
    assertThat(Launched.here("run", file(program))).isEqualTo(new Launched(0, "1000000", ""));
  }

  @Test
  void aRecursionWithoutAnEndRunsOutOfMemory() throws Exception {
    Launched run = Launched.withLittleMemory("run", file("(define (f n) (+ 1 (f n)))\n(display \"begun\")\n(f 1)"));
    assertThat(run.out()).isEqualTo("begun");
    isError(run, "bad.scm: out of memory; is there a recursion without an end? (java -Xmx sets how much memory there is)");
  }

  @Test
  void dataWithoutAnEndRunsOutOfMemory() throws Exception {
    Launched run = Launched.withLittleMemory("run", file("(define all '())\n(let loop () (set! all (cons (make-vector 10000 0) all)) (loop))"));
    assertThat(run.err().lines()).singleElement().asString().startsWith("bad.scm: ").contains("out of memory");
    assertThat(run.exitCode()).isEqualTo(1);
  }
}
