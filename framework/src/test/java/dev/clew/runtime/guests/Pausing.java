package dev.clew.runtime.guests;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Goes another way in every second iteration, and a third way, on which it rests, in few. */
public final class Pausing {
  private Pausing() {}

  /** Returns how often the other way was taken in {@code n} iterations, resting for five milliseconds every {@code each}-th time. */
  public static int run(int n, int each) {
    return loop(n, each, 0);
  }

  @Portal
  private static int loop(int n, int each, @Green int program) {
    int others = 0;
    while (true) {
      Jit.mergePoint();
      if (n == 0) {
        return others;
      }
      if (n % 2 == 0) {
        others++;
      }
      if (n % each == 0) {
        rest();
      }
      n--;
    }
  }

  @DontLookInside
  private static void rest() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
