package dev.clew.benchmarks.tiny;

import java.util.function.IntFunction;

/** What every interpreter is asked to do, with the result for a small size and the twin in Java. */
public enum Chore {
  /** A counting loop with a branch that is taken every third time. */
  COUNT(1000, 337, Twins::count),
  /** A loop in a loop. */
  NESTED(60, 2820, Twins::nested),
  /** A loop of floating-point arithmetic. */
  FLOATS(1000, 649.4754113341578, Twins::floats),
  /** Recursion. */
  FIB(16, 987, Twins::fib),
  /** Objects that are made, read and changed in a loop. */
  OBJECTS(1000, 986, Twins::objects),
  /** Calls in a loop; of closures, where the language has them. */
  CALLS(1000, 3996, Twins::calls);

  final int testSize;
  final Object expected;
  final IntFunction<Object> twin;

  Chore(int testSize, Object expected, IntFunction<Object> twin) {
    this.testSize = testSize;
    this.expected = expected;
    this.twin = twin;
  }
}
