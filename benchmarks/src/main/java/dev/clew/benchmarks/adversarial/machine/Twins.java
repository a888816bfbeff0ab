package dev.clew.benchmarks.adversarial.machine;

import java.util.function.IntUnaryOperator;

/** The programs of {@link Programs} in Java. */
final class Twins {
  private Twins() {}

  /** Adds up what each round adds. */
  static int sum(int n, IntUnaryOperator term) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum = (sum + term.applyAsInt(i)) % 9973;
    }
    return sum;
  }

  static int sends(int n, int classes) {
    int sum = 0;
    int x = 1;
    for (int i = 0; i < n; i++) {
      x = (x * 1103 + 12345) % 65521;
      int k = x % classes;
      sum = (sum + 10 * k + k) % 9973;
    }
    return sum;
  }
}
