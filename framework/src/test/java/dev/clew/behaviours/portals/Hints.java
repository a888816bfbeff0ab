package dev.clew.behaviours.portals;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Effects;
import dev.clew.annotations.Elidable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.Rewrite;

/** Rows about hints on methods and values. */
final class Hints {
  private Hints() {}

  /** One call that is not looked into. */
  static final class Row011 {
    static String run(int seed) {
      return "" + loop(6, 17);
    }

    @Portal
    static int loop(int x, int y) {
      int res = 0;
      while (y > 0) {
        Jit.mergePoint();
        res += opaque(x, y);
        y--;
      }
      return res;
    }

    @DontLookInside
    private static int opaque(int x, int y) {
      return x * 2 + y;
    }
  }

  /** An elidable call whose argument is no constant. */
  static final class Row013 {
    static String run(int seed) {
      return "" + loop(21);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        res += triple(n);
        n--;
      }
      return res;
    }

    @Elidable
    private static int triple(int n) {
      return n * 3;
    }
  }

  /** A promoted value that is another one each time. */
  static final class Row043 {
    static String run(int seed) {
      return "" + loop(100);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        res += Jit.promote(n) * 2;
        n--;
      }
      return res;
    }
  }

  /** An elidable call whose argument is the constant content of a new box. */
  static final class Row015 {
    private record Box(int value) {}

    static String run(int seed) {
      return "" + loop(21, 5);
    }

    @Portal
    static int loop(int n, int m) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        var box = new Box(Jit.promote(m));
        res += triple(box.value());
        n--;
      }
      return res;
    }

    @Elidable
    private static int triple(int n) {
      return n * 3;
    }
  }

  /** An elidable method that raises for some constants. */
  static final class Row017 {
    static String run(int seed) {
      return loop(22, 10) + " " + loop(22, -5);
    }

    @Portal
    static int loop(int n, int m) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        try {
          res += half(Jit.promote(m));
        } catch (IllegalArgumentException e) {
          res -= 1;
        }
        n--;
      }
      return res;
    }

    @Elidable
    private static int half(int n) {
      if (n <= 0) {
        throw new IllegalArgumentException();
      }
      return n / 2;
    }
  }

  /** One of two callees may not be looked into. */
  static final class Row019 {
    static String run(int seed) {
      return "" + loop(18);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        res += inside(n) + Closed.outside(n);
        n--;
      }
      return res;
    }

    private static int inside(int n) {
      return further(n) + 1;
    }

    private static int further(int n) {
      return n * 2;
    }

    @DontLookInside
    private static final class Closed {
      static int outside(int n) {
        return n - 7;
      }
    }
  }

  /** How long the trace is, seen by the interpreter. */
  static final class Row047 {
    static boolean grew;

    static String run(int seed) {
      return "" + loop(20);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        int before = Jit.currentTraceLength();
        res = (res ^ n) * 5 - (res >> 2);
        if (Jit.currentTraceLength() > before + 2) {
          grew = true;
        }
        n--;
      }
      return res;
    }
  }

  /** Unrolled for constants, called for everything else. */
  static final class Row063 {
    static String run(int seed) {
      return loop(20, true) + " " + loop(20, false);
    }

    @Portal
    static int loop(int n, @dev.clew.annotations.Green boolean constant) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        int m = constant ? 5 : n;
        res += Jit.isConstant(m) ? sum(m) : opaque(m);
        n--;
      }
      return res;
    }

    private static int sum(int m) {
      int s = 0;
      for (int i = 0; i < m; i++) {
        s += i;
      }
      return s;
    }

    @DontLookInside
    private static int opaque(int m) {
      return sum(m);
    }
  }

  /** The same elidable call twice. */
  static final class Row065 {
    static String run(int seed) {
      return "" + loop(120);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        res += digits(n) + digits(n);
        n--;
      }
      return res;
    }

    @Elidable
    private static int digits(int n) {
      return Integer.toString(n).length();
    }
  }

  /** What is done in the interpreter only. */
  static final class Row073 {
    static int counted;

    static String run(int seed) {
      counted = 0;
      return "" + loop(2000);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        if (!Jit.inTrace()) {
          count();
        }
        res += n;
        n--;
      }
      return res;
    }

    @DontLookInside
    private static void count() {
      counted++;
    }
  }

  /** A rule about two elidable methods. */
  static final class Row069 {
    static String run(int seed) {
      return "" + loop(30);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        int there = encode(n);
        res += there + decode(there);
        n--;
      }
      return res;
    }

    @Elidable
    @Effects(raises = false)
    static int encode(int n) {
      return (n << 1 | 1) ^ 0x55;
    }

    @Elidable
    @Effects(raises = false)
    static int decode(int n) {
      return (n ^ 0x55) >> 1;
    }

    @Rewrite
    static boolean decoded(int n) {
      return Jit.rewrites(decode(encode(n)), n);
    }
  }
}
