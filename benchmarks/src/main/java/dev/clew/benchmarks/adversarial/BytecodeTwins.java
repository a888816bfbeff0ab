package dev.clew.benchmarks.adversarial;

/** The programs of {@link Bytecode} in Java. */
final class BytecodeTwins {
  static final int BRANCHES = 10;
  static final int FUNCTIONS = 500;
  static final int DEPTH = 10_000;
  static final int STATEMENTS = 1000;

  private BytecodeTwins() {}

  /** What the data are divided by to decide the branch of a number. */
  static int modulus(int branch) {
    return 3 + 2 * branch;
  }

  static int branches(int n) {
    int sum = 0;
    int x = 1;
    for (int i = 0; i < n; i++) {
      x = (x * 1103 + 12345) % 65521;
      for (int k = 0; k < BRANCHES; k++) {
        if (x % modulus(k) < modulus(k) / 2) {
          sum += modulus(k);
        }
      }
      sum %= 9973;
    }
    return sum;
  }

  static int functions(int n) {
    return additions(n, FUNCTIONS);
  }

  static int straight(int n) {
    return additions(n, STATEMENTS);
  }

  private static int additions(int n, int count) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < count; k++) {
        sum = (sum + k) % 9973;
      }
    }
    return sum;
  }

  static int deep(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      int down = 0;
      for (int d = 1; d <= DEPTH; d++) {
        down += d % 7;
      }
      sum = (sum + down) % 9973;
    }
    return sum;
  }

  static int interpreter(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum = (sum + 3) % 9973;
      sum = (sum + 5) % 9973;
      if (sum % 2 != 0) {
        sum = (sum + 7) % 9973;
      }
    }
    return sum;
  }
}
