package dev.clew.benchmarks.tiny;

/** The programs as a Java programmer writes them: typed, nothing boxed. They are the yardstick. */
final class Twins {
  private Twins() {}

  static int count(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      if (i % 3 == 0) {
        sum += i % 7;
      } else {
        sum -= 1;
      }
    }
    return sum;
  }

  static int nested(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        sum += i * j % 5;
      }
    }
    return sum;
  }

  /** The logistic map; each step needs the one before. */
  static double floats(int n) {
    double x = 0.5;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      x = 3.75 * x * (1.0 - x);
      sum += x;
    }
    return sum;
  }

  static int fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  private static final class Point {
    final int x;
    final int y;

    Point(int x, int y) {
      this.x = x;
      this.y = y;
    }
  }

  private static final class Sum {
    int total;
  }

  /** One object is replaced in every round, another one is changed. */
  static int objects(int n) {
    Point p = new Point(0, 1);
    Sum sum = new Sum();
    for (int i = 0; i < n; i++) {
      p = new Point(p.y, (p.x + p.y) % 1000);
      sum.total += p.x % 3;
    }
    return sum.total;
  }

  static int calls(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum = wave(3, wave(7, sum, i), i);
    }
    return sum;
  }

  private static int wave(int k, int x, int y) {
    return x + y % k;
  }
}
