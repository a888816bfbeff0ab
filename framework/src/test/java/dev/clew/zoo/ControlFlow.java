package dev.clew.zoo;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Exceptions that carry a value and nothing else, as interpreters use them for return, break and continue: caught nearby, kept, looked at, thrown out of the portal. */
final class ControlFlow {
  private ControlFlow() {}

  /** The root of the guest's ways out of an expression. */
  static class Leave extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected Leave() {
      super(null, null, false, false);
    }
  }

  /** Carries a number, and one that its constructor computes. */
  static final class Return extends Leave {
    private static final long serialVersionUID = 1L;
    final int value;
    final long twice;

    Return(int value) {
      this.value = value;
      this.twice = value * 2L;
    }
  }

  /** Has constructors that call each other. */
  static final class Break extends Throwable {
    private static final long serialVersionUID = 1L;
    final transient Object label;
    int depth = 3;

    Break(int n) {
      this(n % 2 == 0 ? "outer" : null);
      depth += n;
    }

    Break(Object label) {
      super(null, null, false, false);
      this.label = label;
    }
  }

  /** An error, with a message: its constructor is called. */
  static final class Told extends Error {
    private static final long serialVersionUID = 1L;

    Told(int n) {
      super("told " + n, null, false, false);
    }
  }

  /** Its constructor throws in the middle. */
  static final class Picky extends Leave {
    private static final long serialVersionUID = 1L;
    final int quotient;

    Picky(int n) {
      quotient = 100 / n;
    }
  }

  static String run(int seed) {
    var out = new Digest(10);
    String end;
    try {
      end = "returned " + loop(Code.rounds(9), out, new Throwable[1], seed);
    } catch (Return e) {
      end = "threw " + e.value + described(e);
    }
    return out + end;
  }

  @Portal
  static int loop(@Green Code code, Digest out, Throwable[] kept, int seed) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, called(n));
        case 1 -> out.add(1, broken(n));
        case 2 -> out.add(2, rethrown(n));
        case 3 -> out.add(3, isKept(kept, n));
        case 4 -> out.add(4, picky(n % 6));
        case 5 -> out.add(5, told(n));
        case 6 -> out.add(6, opaque(n));
        case 7 -> out.add(7, described(n % 3 == 0 ? new Return(n) : n % 3 == 1 ? new Told(n) : new Break(n)));
        case 8 -> {
          if (n == Code.ROUNDS - 1 && seed % 2 == 0) {
            throw new Return(n + seed);
          }
        }
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return n;
        }
      }
    }
  }

  private static long called(int n) {
    try {
      body(n);
      return -1;
    } catch (Return e) {
      return e.value + e.twice;
    }
  }

  private static void body(int n) {
    for (int i = 0; i < 3; i++) {
      if (i == n % 4) {
        throw new Return(n + i);
      }
    }
  }

  private static int broken(int n) {
    int x = 0;
    for (int i = 0; i < 4; i++) {
      try {
        x += i;
        if (i == n % 5) {
          throw new Break(i);
        }
      } catch (Break e) {
        if (e.label != null) {
          return x * 10 + e.depth;
        }
      } finally {
        x += 100;
      }
    }
    return x;
  }

  private static int rethrown(int n) {
    try {
      try {
        throw n % 2 == 0 ? new Return(n) : new Picky(n);
      } catch (Leave e) {
        if (n % 3 == 0) {
          throw e;
        }
        return 1;
      }
    } catch (Return e) {
      return e.value;
    } catch (Leave e) {
      return -1;
    }
  }

  private static boolean isKept(Throwable[] kept, int n) {
    Throwable before = kept[0];
    try {
      throw new Return(n);
    } catch (Return e) {
      if (n % 7 == 0) {
        kept[0] = e;
      }
      return before == kept[0];
    }
  }

  private static int picky(int n) {
    try {
      throw new Picky(n);
    } catch (ArithmeticException e) {
      return -n;
    } catch (Picky e) {
      return e.quotient;
    }
  }

  private static String told(int n) {
    try {
      throw new Told(n);
    } catch (Told e) {
      return e.getMessage();
    }
  }

  private static int opaque(int n) {
    try {
      leave(new Return(n), n % 4 == 0);
      return 0;
    } catch (Return e) {
      return e.value;
    }
  }

  @DontLookInside
  private static void leave(Return e, boolean now) {
    if (now) {
      throw e;
    }
  }

  @DontLookInside
  private static String described(Throwable e) {
    e.addSuppressed(new Exception("not kept"));
    String again;
    try {
      e.initCause(new Exception("late"));
      again = "set";
    } catch (IllegalStateException refused) {
      again = refused.getMessage();
    }
    e.fillInStackTrace();
    e.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "c", 1)});
    return e.getMessage() + e.getCause() + e.getSuppressed().length + e.getStackTrace().length + again + e;
  }
}
