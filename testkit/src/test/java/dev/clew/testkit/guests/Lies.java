package dev.clew.testkit.guests;

import dev.clew.annotations.Effects;
import dev.clew.annotations.Elidable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Rewrite;

/** Rules that do not hold, each for few values only. */
public final class Lies {
  private Lies() {}

  /** Wrong for the one number whose absolute value is negative. */
  public static final class Signs {
    private Signs() {}

    @Elidable
    @Effects(raises = false)
    static int sign(int x) {
      return Integer.signum(x);
    }

    @Elidable
    @Effects(raises = false)
    static int magnitude(int x) {
      return Math.abs(x);
    }

    @Elidable
    @Effects(raises = false)
    static int one(int x) {
      return x == 0 ? 0 : 1;
    }

    @Rewrite
    static boolean signOfMagnitude(int x) {
      return Jit.rewrites(sign(magnitude(x)), one(x));
    }
  }

  /** Raises for 0. */
  public static final class Quotients {
    private Quotients() {}

    @Elidable
    static int half(int x, int y) {
      return x * y / y;
    }

    @Rewrite
    static boolean halves(int x, int y) {
      return Jit.rewrites(half(x, y), half(x, y));
    }
  }
}
