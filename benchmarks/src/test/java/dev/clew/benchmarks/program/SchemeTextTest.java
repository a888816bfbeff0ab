package dev.clew.benchmarks.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemeTextTest {
  private static SchemeText of(String source) {
    return SchemeText.of("p.scm", source);
  }

  @Test
  void importsComeApart() {
    assertThat(of("(import (scheme base) (only (clew base) sort)) (import (scheme write))").imports())
        .containsExactly("(scheme base)", "(only (clew base) sort)", "(scheme write)");
  }

  @Test
  void proceduresSyntaxAndRecordsAreDefinedOnce() {
    SchemeText text = of("(define (f x) x) (define g (lambda () 1)) (define-syntax s (syntax-rules ())) (define-record-type p (make-p) p?)");
    assertThat(text.definitions()).containsExactly("(define (f x) x)", "(define g (lambda () 1))", "(define-syntax s (syntax-rules ()))", "(define-record-type p (make-p) p?)");
    assertThat(text.actions()).isEmpty();
  }

  @Test
  void literalsAreDefinedOnceUnlessTheyAreAssigned() {
    SchemeText text = of("(define n 3) (define s \"a\\nb\") (define l '(1 . 2)) (define m 0) (define (step) (set! m (+ m 1)))");
    assertThat(text.definitions()).containsExactly("(define n 3)", "(define s \"a\\nb\")", "(define l '(1 . 2))", "(define m #f)", "(define (step) (set! m (+ m 1)))");
    assertThat(text.actions()).containsExactly("(set! m 0)");
  }

  @Test
  void whatElseIsDoneIsDoneEachTimeInItsOrder() {
    SchemeText text = of("(import (scheme base))\n(write 1) (define v (vector n)) (define w v) 'x (write v)");
    assertThat(text.actions()).containsExactly("(write 1)", "(set! v (vector n))", "(set! w v)", "'x", "(write v)");
    assertThat(text.repeatable()).isEqualTo("""
        (import (scheme base))
        (define v #f)
        (define w #f)
        (list
        (lambda () (write 1))
        (lambda () (set! v (vector n)))
        (lambda () (set! w v))
        (lambda () 'x)
        (lambda () (write v)))""");
    assertThat(text.procedure()).isEqualTo("(lambda ()\n(write 1)\n(set! v (vector n))\n(set! w v)\n'x\n(write v)\n)");
  }
}
