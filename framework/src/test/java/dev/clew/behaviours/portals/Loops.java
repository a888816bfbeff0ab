package dev.clew.behaviours.portals;

import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Rows about plain loops of numbers. */
final class Loops {
  private Loops() {}

  /** res += x, y times. */
  static final class Row001 {
    static String run(int seed) {
      return "" + loop(6, 7);
    }

    @Portal
    static int loop(int x, int y) {
      int res = 0;
      while (y > 0) {
        Jit.mergePoint();
        res += x;
        y -= 1;
      }
      return res;
    }
  }

  /** A product that overflows in every iteration. */
  static final class Row005 {
    static String run(int seed) {
      return "" + loop(Integer.MAX_VALUE, 20 + seed);
    }

    @Portal
    static int loop(int x, int y) {
      int res = 0;
      while (y > 0) {
        Jit.mergePoint();
        try {
          res += Math.multiplyExact(x, 3);
        } catch (ArithmeticException e) {
          res += 5;
        }
        y -= 1;
      }
      return res;
    }
  }

  /** Overflow that is thrown and caught in other frames. */
  static final class Row029 {
    static String run(int seed) {
      String first = "" + loop(Integer.MAX_VALUE - 15, 40);
      try {
        return first + loop(Integer.MAX_VALUE - 15, -1);
      } catch (ArithmeticException e) {
        return first + "/" + e.getMessage();
      }
    }

    @Portal
    static int loop(int x, int limit) {
      int n = 0;
      while (true) {
        Jit.mergePoint();
        x = limit < 0 ? add(x, 1) : caught(x);
        if (++n == limit) {
          return x;
        }
      }
    }

    private static int caught(int x) {
      try {
        return add(x, 1);
      } catch (ArithmeticException e) {
        return -42;
      }
    }

    private static int add(int a, int b) {
      return Math.addExact(a, b);
    }
  }

  /** The same with doubles. */
  static final class Row031 {
    static String run(int seed) {
      return "" + loop(1.5, 20);
    }

    @Portal
    static double loop(double x, double y) {
      double res = 0;
      while (y > 0) {
        Jit.mergePoint();
        res += x;
        y -= 1;
      }
      return res;
    }
  }

  /** More work in one iteration than a trace may have. */
  static final class Row077 {
    static String run(int seed) {
      return "" + loop(20 + seed);
    }

    @Portal
    static int loop(int n) {
      int x = 1;
      while (n > 0) {
        Jit.mergePoint();
        x = unrolled(x, n);
        n--;
      }
      return x;
    }

    @dev.clew.annotations.UnrollSafe
    private static int unrolled(int x, int n) {
      for (int i = 0; i < 2500; i++) {
        x = (x ^ n) * 31 + (x >> 3);
      }
      return x;
    }
  }

  /** A portal whose dispatch loop never comes round. */
  static final class Row083 {
    static String run(int seed) {
      int sum = 0;
      for (int i = 0; i < 20; i++) {
        sum += once(i, seed);
      }
      return "" + sum;
    }

    @Portal
    static int once(int a, int b) {
      while (true) {
        Jit.mergePoint();
        a = a * 3 + b;
        if (b != -1) {
          return a;
        }
      }
    }
  }

  /** Which branch is taken is read bit by bit from a pattern. */
  static final class Row097 {
    static String run(int seed) {
      return loop(0b1010101010101010101010101010101L, 60) + " " + loop(0b0111011011101110110111L, 60);
    }

    @Portal
    static long loop(long pattern, int n) {
      long x = 0;
      long bits = pattern;
      while (n > 0) {
        Jit.mergePoint();
        if ((bits & 1) == 1) {
          x += 3;
        } else {
          x ^= 2;
        }
        bits = bits > 1 ? bits >> 1 : pattern;
        n--;
      }
      return x;
    }
  }

  /** A product of what a branch leaves alone; in {@code twice} the branch uses the product itself. */
  static final class Row007 {
    static String run(int seed) {
      return loop(6, 32) + " " + twice(6, 32);
    }

    @Portal
    static int loop(int x, int y) {
      int res = 0;
      while (y > 0) {
        Jit.mergePoint();
        res += x * x;
        if (y < 16) {
          res += 1;
        }
        y -= 1;
      }
      return res;
    }

    @Portal
    static int twice(int x, int y) {
      int res = 0;
      while (y > 0) {
        Jit.mergePoint();
        int z = x * x;
        res += z;
        if (y < 16) {
          res += z;
        }
        y -= 1;
      }
      return res;
    }
  }

  /** A portal inside of another, whose loop goes round once or twice. */
  static final class Row023 {
    static String run(int seed) {
      return loop(40, 1) + "";
    }

    @Portal
    static int loop(int n, int rounds) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        res += inner(n, rounds);
        n--;
      }
      return res;
    }

    @Portal
    static int inner(int n, int rounds) {
      int res = 0;
      while (true) {
        Jit.mergePoint();
        res += n;
        if (--rounds <= 0) {
          return res;
        }
      }
    }
  }

  /** The same with two rounds. */
  static final class Row023Twice {
    static String run(int seed) {
      return Row023.loop(40, 2) + "";
    }
  }
}
