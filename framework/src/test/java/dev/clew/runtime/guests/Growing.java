package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** A helper whose loop is short when it is traced, and long later. */
public final class Growing {
  private Growing() {}

  /** Returns the sum of what the helper returns in {@code n} iterations, from the {@code late}-th of which on the table has 1,000 elements instead of three. */
  public static long run(int n, int late) {
    return loop(n, late, new int[] {1, 2, 3}, 0);
  }

  /** The same with a constructor as the helper. */
  public static long construct(int n, int late) {
    return loop(n, late, new int[] {1, 2, 3}, 1);
  }

  private static final class Odd {
    private final int count;

    Odd(int[] table) {
      int odd = 0;
      for (int each : table) {
        odd += each & 1;
      }
      count = odd;
    }
  }

  @Portal
  private static long loop(int n, int late, int[] start, @Green int program) {
    int[] table = start;
    long sum = 0;
    int i = 0;
    while (true) {
      Jit.mergePoint();
      if (i == n) {
        return sum;
      }
      if (i == late) {
        table = new int[1000];
      }
      sum += program == 0 ? odd(table) : new Odd(table).count;
      table[i % table.length]++;
      i++;
    }
  }

  private static int odd(int[] table) {
    int count = 0;
    for (int each : table) {
      count += each & 1;
    }
    return count;
  }
}
