package dev.clew.benchmarks.tiny.ast;

import dev.clew.benchmarks.tiny.Chore;

/** The chores as trees. */
final class Programs {
  private static final String COUNT = """
      (function count (n)
        (set sum 0)
        (set i 0)
        (while (< i n)
          (if (== (% i 3) 0)
              (set sum (+ sum (% i 7)))
              (set sum (- sum 1)))
          (set i (+ i 1)))
        (return sum))
      """;

  private static final String NESTED = """
      (function nested (n)
        (set sum 0)
        (set i 0)
        (while (< i n)
          (set j 0)
          (while (true)
            (if (== j i) (break))
            (set sum (+ sum (% (* i j) 5)))
            (set j (+ j 1)))
          (set i (+ i 1)))
        (return sum))
      """;

  private static final String FLOATS = """
      (function floats (n)
        (set x 0.5)
        (set sum 0.0)
        (set i 0)
        (while (< i n)
          (set x (* (* 3.75 x) (- 1.0 x)))
          (set sum (+ sum x))
          (set i (+ i 1)))
        (return sum))
      """;

  private static final String FIB = """
      (function fib (n)
        (if (< n 2) (return n))
        (return (+ (fib (- n 1)) (fib (- n 2)))))
      """;

  private static final String OBJECTS = """
      (class Point x y)
      (class Sum total)
      (function objects (n)
        (set p (new Point 0 1))
        (set sum (new Sum 0))
        (set i 0)
        (while (< i n)
          (set p (new Point (get p y) (% (+ (get p x) (get p y)) 1000)))
          (put sum total (+ (get sum total) (% (get p x) 3)))
          (set i (+ i 1)))
        (return (get sum total)))
      """;

  private static final String CALLS = """
      (function calls (n)
        (set seven (wave 7))
        (set three (wave 3))
        (set sum 0)
        (set i 0)
        (while (< i n)
          (set sum (three (seven sum i) i))
          (set i (+ i 1)))
        (return sum))
      (function wave (k)
        (return (lambda (x y) (return (+ x (% y k))))))
      """;

  private Programs() {}

  static Function function(Chore chore) {
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
