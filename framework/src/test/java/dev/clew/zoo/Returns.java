package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.util.List;

/** Portals of every return type, with greens and reds of every type, called often so that they are entered and left in compiled code. */
final class Returns {
  private Returns() {}

  static String run(int seed) {
    var all = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      int n = 40 + seed + i % 3;
      int[] sink = new int[1];
      nothing(n, sink);
      all.append(sink[0]).append(' ').append(ints(n, (byte) i, (short) seed, 'c', i % 2 == 0)).append(' ').append(longs(1L << 33, n)).append(' ');
      all.append(floats(0.5f, n)).append(' ').append(doubles(0.25, n, -1L)).append(' ').append(bytes((byte) 3, n)).append(' ').append(shorts((short) 9, n)).append(' ');
      all.append(chars('a', n)).append(' ').append(booleans(true, n)).append(' ').append(strings("k" + i % 2, n)).append(' ').append(arrays(n, new long[][] {{1}, {2, n}})[1][1]);
      all.append(' ').append(Returns.<Integer>generic(List.of(1, 2, n), n)).append(' ').append(nulls(n)).append(' ').append(many(1, 2L, 3f, 4d, "5", (byte) 6, n)).append('\n');
    }
    return all.toString();
  }

  @Portal
  private static void nothing(int n, int[] sink) {
    while (n > 0) {
      Jit.mergePoint();
      sink[0] += n--;
    }
  }

  @Portal
  private static int ints(int n, @Green byte b, @Green short s, @Green char c, @Green boolean flag) {
    int x = 0;
    while (n-- > 0) {
      Jit.mergePoint();
      x = flag ? x * 3 + b : x - s * c;
    }
    return x;
  }

  @Portal
  private static long longs(@Green long by, int n) {
    long x = 1;
    while (true) {
      Jit.mergePoint();
      if (n-- == 0) {
        return x;
      }
      x = x * 7 + by;
    }
  }

  @Portal
  private static float floats(@Green float by, int n) {
    float x = 1;
    while (true) {
      Jit.mergePoint();
      if (n-- == 0) {
        return -x;
      }
      x = x * 1.1f + by;
    }
  }

  @Portal
  private static double doubles(@Green double by, int n, long red) {
    double x = red;
    while (true) {
      Jit.mergePoint();
      if (n-- == 0) {
        return x;
      }
      x += by * n;
    }
  }

  @Portal
  private static byte bytes(byte x, int n) {
    while (true) {
      Jit.mergePoint();
      if (n-- == 0) {
        return x;
      }
      x += n;
    }
  }

  @Portal
  private static short shorts(short x, int n) {
    while (true) {
      Jit.mergePoint();
      if (n-- == 0) {
        return x;
      }
      x *= n | 1;
    }
  }

  @Portal
  private static char chars(char x, int n) {
    while (true) {
      Jit.mergePoint();
      if (n-- == 0) {
        return x;
      }
      x += n % 3;
    }
  }

  @Portal
  private static boolean booleans(boolean x, int n) {
    do {
      Jit.mergePoint();
      x ^= n % 3 == 0;
    } while (--n > 0);
    return x;
  }

  @Portal
  private static String strings(@Green String key, int n) {
    for (String x = ""; ; x = x.length() > 10 ? key : x + n) {
      Jit.mergePoint();
      if (n-- == 0) {
        return x + key;
      }
    }
  }

  @Portal
  private static long[][] arrays(int n, long[][] table) {
    while (true) {
      Jit.mergePoint();
      if (n-- == 0) {
        return table;
      }
      table[1][n & 1] += table[0][0];
    }
  }

  @Portal
  private static <T extends Comparable<T>> T generic(List<? extends T> items, int n) {
    T best = items.get(0);
    while (true) {
      Jit.mergePoint();
      if (n-- == 0) {
        return best;
      }
      T item = items.get(n % items.size());
      best = item.compareTo(best) > 0 ? item : best;
    }
  }

  @Portal
  private static Object nulls(int n) {
    Object o = null;
    while (n-- > 0) {
      Jit.mergePoint();
      o = o == null ? Boolean.TRUE : null;
    }
    return o;
  }

  @Portal
  private static double many(int i, long j, float f, double d, String s, byte b, int n) {
    while (true) {
      Jit.mergePoint();
      if (n-- == 0) {
        return i + j + f + d + s.length() + b;
      }
      i += b;
      j ^= i;
      f = -f;
      d += f;
      b++;
      s = s.length() > 5 ? "" : s + b;
    }
  }
}
