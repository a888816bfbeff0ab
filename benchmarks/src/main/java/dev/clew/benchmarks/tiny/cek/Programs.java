package dev.clew.benchmarks.tiny.cek;

import dev.clew.benchmarks.tiny.Chore;

/** The chores in Scheme; loops are functions that call themselves last. The variable n is bound by who runs them. */
final class Programs {
  private static final String COUNT = """
      (lambda (n)
        (letrec (loop (lambda (i sum)
                  (if (< i n)
                      (loop (+ i 1)
                            (if (= (remainder i 3) 0)
                                (+ sum (remainder i 7))
                                (- sum 1)))
                      sum)))
          (loop 0 0)))
      """;

  private static final String NESTED = """
      (lambda (n)
        (letrec (inner (lambda (i j sum)
                  (if (< j i)
                      (inner i (+ j 1) (+ sum (remainder (* i j) 5)))
                      sum)))
          (letrec (outer (lambda (i sum)
                    (if (< i n)
                        (outer (+ i 1) (inner i 0 sum))
                        sum)))
            (outer 0 0))))
      """;

  private static final String FLOATS = """
      (lambda (n)
        (letrec (loop (lambda (i x sum)
                  (if (< i n)
                      (let (y (* (* 3.75 x) (- 1.0 x)))
                        (loop (+ i 1) y (+ sum y)))
                      sum)))
          (loop 0 0.5 0.0)))
      """;

  private static final String FIB = """
      (lambda (n)
        (letrec (fib (lambda (n)
                  (if (< n 2)
                      n
                      (+ (fib (- n 1)) (fib (- n 2))))))
          (fib n)))
      """;

  private static final String OBJECTS = """
      (lambda (n)
        (let (sum (cons 0 0))
          (letrec (loop (lambda (i p)
                    (if (< i n)
                        (let (q (cons (cdr p) (remainder (+ (car p) (cdr p)) 1000)))
                          (let (ignored (set-car! sum (+ (car sum) (remainder (car q) 3))))
                            (loop (+ i 1) q)))
                        (car sum))))
            (loop 0 (cons 0 1)))))
      """;

  private static final String CALLS = """
      (lambda (n)
        (let (wave (lambda (k) (lambda (x y) (+ x (remainder y k)))))
          (let (seven (wave 7))
            (let (three (wave 3))
              (letrec (loop (lambda (i sum)
                        (if (< i n)
                            (loop (+ i 1) (three (seven sum i) i))
                            sum)))
                (loop 0 0))))))
      """;

  private Programs() {}

  static Expr expression(Chore chore) {
    return Parser.parse(switch (chore) {
      case COUNT -> COUNT;
      case NESTED -> NESTED;
      case FLOATS -> FLOATS;
      case FIB -> FIB;
      case OBJECTS -> OBJECTS;
      case CALLS -> CALLS;
    });
  }
}
