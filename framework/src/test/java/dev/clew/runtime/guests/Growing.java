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

  /** The same with the constructor of a superclass as the helper. */
  public static long inherit(int n, int late) {
    return loop(n, late, new int[] {1, 2, 3}, 2);
  }

  private static class Odd {
    final int count;

    Odd(int[] table) {
      int odd = 0;
      for (int each : table) {
        odd += each & 1;
      }
      count = odd;
    }
  }

  private static final class Named extends Odd {
    final String name;

    Named(int[] table, String name) {
      super(table);
      this.name = name;
    }

    int countAndLength() {
      return count + name.length();
    }
  }

  private static int count(int[] table, int program) {
    return switch (program) {
      case 0 -> odd(table);
      case 1 -> new Odd(table).count;
      default -> new Named(table, "odd").countAndLength();
    };
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
      sum += count(table, program);
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
