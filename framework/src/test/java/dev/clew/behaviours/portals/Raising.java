package dev.clew.behaviours.portals;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Elidable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Rows about exceptions. */
final class Raising {
  private Raising() {}

  private static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int value;

    Failure(int value) {
      super(null, null, false, false);
      this.value = value;
    }
  }

  /** The portal is left by an exception that carries the result. */
  static final class Row079 {
    static String run(int seed) {
      try {
        loop(6);
        return "returned";
      } catch (Failure e) {
        return "" + e.value;
      }
    }

    @Portal
    static void loop(int n) {
      int sum = 0;
      while (true) {
        Jit.mergePoint();
        sum += n;
        n--;
        if (n == 0) {
          throw new Failure(sum);
        }
      }
    }
  }

  /** A call that is not looked into raises on odd numbers; in the second half on none. */
  static final class Row159 {
    static String run(int seed) {
      return loop(60, 30) + " " + loop(60, 0) + " " + loop(60, 100);
    }

    @Portal
    static int loop(int n, int calm) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        try {
          res = res * 3 + check(n, n < calm);
        } catch (Failure e) {
          res = res * 5 - e.value;
        }
        n--;
      }
      return res;
    }

    @DontLookInside
    private static int check(int n, boolean calm) {
      if (!calm && n % 2 == 1) {
        throw new Failure(n);
      }
      return n;
    }
  }

  /** First every call raises, then none does. */
  static final class Row161 {
    static String run(int seed) {
      return "" + loop(98);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        try {
          check(n);
        } catch (Failure e) {
          n--;
          res++;
          continue;
        }
        n--;
        res++;
      }
      return res;
    }

    @DontLookInside
    private static void check(int n) {
      if (n > 50) {
        throw new Failure(n);
      }
    }
  }

  /** A sum that overflows every second time. */
  static final class Row163 {
    static String run(int seed) {
      var all = new StringBuilder();
      for (int i = 0; i < 7; i++) {
        all.append(loop(30 + i)).append(' ');
      }
      return all.toString();
    }

    @Portal
    static long loop(int n) {
      long res = 0;
      while (n > 0) {
        Jit.mergePoint();
        try {
          res += Math.addExact(n % 2 == 0 ? Integer.MAX_VALUE : 5, n);
        } catch (ArithmeticException e) {
          res -= 1000;
        }
        n--;
      }
      return res;
    }
  }

  /** A pure call stands before the one that raises, and both results are needed by the handler. */
  static final class Row165 {
    static String run(int seed) {
      return "" + loop(30);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        int known = square(n);
        try {
          res += check(n) + known;
        } catch (Failure e) {
          res += known + 10000;
          try {
            check(n - 1);
          } catch (Failure again) {
            res += 100;
          }
        }
        n--;
      }
      return res;
    }

    @Elidable
    private static int square(int n) {
      return n * n;
    }

    @DontLookInside
    private static int check(int n) {
      if (n % 4 == 3 || n % 4 == 2) {
        throw new Failure(n);
      }
      return 1;
    }
  }

  /** The recording grows too long in a handler, while the exception it handles is still at hand. */
  static final class Row167 {
    static String run(int seed) {
      return "" + loop(80);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        try {
          check(n);
        } catch (Failure e) {
          res += work(e.value) == Integer.MIN_VALUE ? 2 : 1;
        }
        n--;
      }
      return res;
    }

    @DontLookInside
    private static void check(int n) {
      throw new Failure(n);
    }

    @dev.clew.annotations.UnrollSafe
    private static int work(int n) {
      int x = n;
      for (int i = 0; i < 100; i++) {
        x = x * 31 + i;
      }
      return x;
    }
  }
}
