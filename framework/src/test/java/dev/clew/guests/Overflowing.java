package dev.clew.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Recurses through its portal until the Java stack is full. */
public final class Overflowing {
  private int depth;

  private Overflowing() {}

  /** Overflows the stack so many times; returns how often the portal's {@code finally} was missed. */
  public static int run(int times) {
    Overflowing guest = new Overflowing();
    int missed = 0;
    for (int i = 0; i < times; i++) {
      try {
        loop("code", 0, guest);
      } catch (StackOverflowError e) { // as often as asked for
        missed += guest.depth;
        guest.depth = 0;
      }
    }
    return missed;
  }

  @Portal
  private static int loop(@Green String code, int n, Overflowing guest) {
    boolean entered = false;
    try {
      entered = true;
      guest.depth++;
      while (true) {
        Jit.mergePoint();
        return guest.step(n);
      }
    } finally {
      guest.depth -= entered ? 1 : 0;
    }
  }

  private int step(int n) {
    return 1 + loop("code", n + 1, this);
  }
}
