package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Portals with greens of several shapes. */
public final class Keys {
  private Keys() {}

  /** Returns a new guest program. */
  public static Object create() {
    return new Keys();
  }

  /** Links all portals. */
  public static void run() {
    simple(new Keys(), 0, 1);
    other(new Keys(), 0, 1);
    wide("a", "b", 0, 1);
  }

  @Portal
  private static void simple(@Green Keys program, @Green int pc, int n) {
    while (n > 0) {
      Jit.mergePoint();
      n--;
    }
  }

  @Portal
  private static void other(@Green Keys program, @Green int pc, int n) {
    while (n > 0) {
      Jit.mergePoint();
      n--;
    }
  }

  @Portal
  private static void wide(@Green Object first, @Green Object second, @Green long key, int n) {
    while (n > 0) {
      Jit.mergePoint();
      n--;
    }
  }
}
