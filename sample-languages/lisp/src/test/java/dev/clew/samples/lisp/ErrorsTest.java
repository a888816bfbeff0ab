package dev.clew.samples.lisp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs that are wrong are told. */
class ErrorsTest {
  private static Mode.Outcome run(String source) throws Exception {
    return Mode.UNWOVEN.run("t.scm", source);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      (display "abc               | t.scm:1:10: this string is never closed
      (car (cdr                   | t.scm:1:1: this list is never closed
      )                           | t.scm:1:1: this parenthesis closes nothing
      (foo 1)                     | t.scm:1:1: the variable foo is not bound
      (+ 1 (car 5))               | t.scm:1:6: car: expected a pair, got 5
      ((lambda (x) x))            | t.scm:1:1: lambda: expected 1 argument, got 0
      (define (f x) x) (f 1 2)    | t.scm:1:18: f: expected 1 argument, got 2
      (define (f x . y) x) (f)    | t.scm:1:22: f: expected at least 1 argument, got 0
      (cons 1)                    | t.scm:1:1: cons: expected 2 arguments, got 1
      (if)                        | t.scm:1:1: if: bad syntax, in (if)
      (5 6)                       | t.scm:1:1: this is not a procedure and cannot be called: 5
      (import (no such library))  | t.scm:1:1: there is no library (no such library)
      (vector-ref (vector 1) 1)   | t.scm:1:1: vector-ref: expected an index below 1, got 1
      #0=(car . #0#)              | t.scm:1:4: a call must be a proper list, in #0=(car . #0#)
      (raise 'boom)               | t.scm:1:1: this was raised and not handled: boom
      (error "bad thing:" 1 "x")  | t.scm:1:1: bad thing: 1 "x"
      (let ((x 1) (x 2)) x)       | t.scm:1:1: let: the variable x occurs twice, in (let ((x 1) (x 2)) x)
      (letrec ((a b) (b 1)) a)    | t.scm:1:1: the variable b is used before its definition has been evaluated
      """)
  void mistakesAreToldWithTheirPlace(String source, String message) throws Exception {
    Mode.Outcome outcome = run(source);
    assertThat(outcome.output().strip()).isEqualTo(message);
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  @Test
  void theCallsUnderWayAreTold() throws Exception {
    assertThat(run("(define (f x)\n  (+ 1 (car x)))\n(define (g y)\n  (* 2 (f y)))\n(g 5)").output())
        .isEqualTo("t.scm:2:8: car: expected a pair, got 5\n  in g (t.scm:4:8)\n");
  }

  @Test
  void outputUntilTheErrorIsKept() throws Exception {
    assertThat(run("(display \"before \")\n(car '())").output()).isEqualTo("before t.scm:2:1: car: expected a pair, got ()\n");
  }

  @Test
  void deepNestingNeedsNoJavaStack() throws Exception {
    int depth = 100_000;
    assertThat(run("(".repeat(depth)).output()).isEqualTo("t.scm:1:1: this list is never closed\n");
    assertThat(run("(".repeat(depth) + ")".repeat(depth)).output()).contains("() is not an expression").hasLineCount(1);
    String datum = "(".repeat(depth) + ")".repeat(depth);
    assertThat(run("(write '" + datum + ")").output()).isEqualTo(datum);
    assertThat(run("(display " + "(+ 1 ".repeat(depth) + "1" + ")".repeat(depth) + ")").output()).isEqualTo("100001");
    assertThat(run("(define (nest n) (if (= n 0) '() (list (nest (- n 1)))))\n(write (equal? (nest 100000) (nest 100000)))").output()).isEqualTo("#t");
  }

  @Test
  void aMacroWithoutAnEndIsAnError() throws Exception {
    assertThat(run("(define-syntax m (syntax-rules () ((_) (m))))\n(m)").output()).isEqualTo("t.scm:2:1: the macro m is expanded without an end, in (m)\n");
  }

  @Test
  void exitEndsTheProgramWithItsCode() throws Exception {
    assertThat(run("(display 1) (exit 3) (display 2)")).isEqualTo(new Mode.Outcome("1", 3));
    assertThat(run("(exit)")).isEqualTo(new Mode.Outcome("", 0));
    assertThat(run("(exit #f)")).isEqualTo(new Mode.Outcome("", 1));
    assertThat(run("(dynamic-wind (lambda () #f) (lambda () (exit 4)) (lambda () (display \"left\")))")).isEqualTo(new Mode.Outcome("left", 4));
    assertThat(run("(dynamic-wind (lambda () #f) (lambda () (emergency-exit 4)) (lambda () (display \"left\")))")).isEqualTo(new Mode.Outcome("", 4));
  }

  @Test
  void recursionIsBoundedByTheHeapOnly() throws Exception {
    assertThat(run("(define (count n) (if (= n 0) 0 (+ 1 (count (- n 1)))))\n(display (count 1000000))").output()).isEqualTo("1000000");
  }
}
