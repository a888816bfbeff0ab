package dev.clew.runtime.guests;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.QuasiImmutable;

/** A loop that reads a setting which changes rarely: from inside, by a call that is not looked into, or between two runs. */
public final class Settings {
  @QuasiImmutable private int step;

  private Settings(int step) {
    this.step = step;
  }

  /** Returns new settings. */
  public static Object create(int step) {
    return new Settings(step);
  }

  /** Changes the setting. */
  public static void change(Object settings, int step) {
    ((Settings) settings).step = step;
  }

  /** Adds the setting {@code n} times; sets it to 100 when {@code changeAt} more passes are left. */
  public static long run(Object settings, int n, int changeAt) {
    return loop((Settings) settings, n, changeAt);
  }

  @Portal
  private static long loop(@Green Settings settings, int n, int changeAt) {
    long sum = 0;
    while (n > 0) {
      Jit.mergePoint();
      if (n == changeAt) {
        raise(settings);
      }
      sum += settings.step;
      n--;
    }
    return sum;
  }

  @DontLookInside
  private static void raise(Settings settings) {
    settings.step = 100;
  }
}
