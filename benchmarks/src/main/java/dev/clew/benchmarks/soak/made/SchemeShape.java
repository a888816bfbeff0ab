package dev.clew.benchmarks.soak.made;

/** How a routine is written in Scheme. */
public enum SchemeShape {
  /** A procedure that calls itself last. */
  NAMED_LET("(define (routine n)\n  (let loop ((i 0) (x @)) (if (< i n) (loop (+ i 1) (step x i)) x)))"),
  /** A loop of the language's own. */
  DO("(define (routine n)\n  (do ((i 0 (+ i 1)) (x @ (step x i))) ((= i n) x)))"),
  /** A procedure that calls itself and goes on. */
  RECURSION("(define (routine n)\n  (if (= n 0) @ (step (routine (- n 1)) (- n 1))))"),
  /** A closure that changes its variables. */
  CLOSURE("(define (counter)\n  (let ((i -1) (x @)) (lambda () (set! i (+ i 1)) (set! x (step x i)) x)))\n"
      + "(define (routine n)\n  (let ((next (counter))) (let loop ((k 1)) (if (< k n) (begin (next) (loop (+ k 1))) (next)))))"),
  /** A vector with all values. */
  VECTOR("(define (routine n)\n  (let ((v (make-vector (+ n 1) @)))\n    (do ((i 0 (+ i 1))) ((= i n) (vector-ref v n)) (vector-set! v (+ i 1) (step (vector-ref v i) i)))))"),
  /** The end of a loop by a continuation. */
  ESCAPE("(define (routine n)\n  (call/cc (lambda (return) (let loop ((i 0) (x @)) (if (= i n) (return x)) (loop (+ i 1) (step x i))))))");

  private final String text;

  SchemeShape(String text) {
    this.text = text;
  }

  String text(long start) {
    return text.replace("@", Long.toString(start));
  }
}
