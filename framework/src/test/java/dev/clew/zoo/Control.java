package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.util.Iterator;

/** Helper loops of every form, labels, ternaries, conditions, and Java stack overflow. */
final class Control {
  private Control() {}

  static String run(int seed) {
    var out = new Digest(11);
    loop(Code.rounds(11), new Control(), out, seed);
    return out.toString();
  }

  @Portal
  static void loop(@Green Code code, Control host, Digest out, int seed) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> {
          int x = 0;
          outer:
          for (int i = 0; i < 6; i++) {
            for (int j = i; ; j++) {
              if (j > n % 7 + 3) {
                continue outer;
              }
              if (i * j == 12) {
                break outer;
              }
              x += j;
            }
          }
          out.add(0, x);
        }
        case 1 -> {
          int x = n;
          block: {
            if (x % 2 == 0) {
              break block;
            }
            x += 100;
          }
          do {
            x -= 7;
          } while (x > 0);
          out.add(1, x);
        }
        case 2 -> out.add(2, n % 2 == 0 ? n % 3 == 0 ? "six" : "two" : n > 50 ? (Object) n : (Object) (n * 0.5));
        case 3 -> out.add(3, (n & 1) == 0 ? n : n * 0.5f);
        case 4 -> out.add(4, (n > 10 && n < 100 || seed == n) & !(n == 50) | n % 17 == 3 ? 1 : 0);
        case 5 -> out.add(5, collatz(n + 1));
        case 6 -> {
          int total = 0;
          for (String s : new Range(n % 6)) {
            total = total * 31 + s.hashCode();
          }
          out.add(6, total);
        }
        case 7 -> out.add(7, n % 50 == 17 ? overflow(new int[1]) : 0);
        case 8 -> {
          int a = n;
          int b = a++ + ++a - a-- * --a;
          a = b = a ^ b;
          a += a++ + (b = 5) + a;
          out.add(8, a * 31 + b);
        }
        case 9 -> {
          long x = 1;
          while (x < 1L << n % 40) {
            x = (x << 1) + (x & 1);
          }
          out.add(9, x);
        }
        case 10 -> {
          assert n >= 0 : "negative";
          Object nothing = null;
          out.add(10, nothing == null ? host == null ? 1 : 2 : 3);
        }
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return;
        }
      }
    }
  }

  private static int collatz(int n) {
    int steps = 0;
    for (long x = n; x != 1; x = x % 2 == 0 ? x / 2 : 3 * x + 1, steps++) {
      if (steps > 200) {
        return -1;
      }
    }
    return steps;
  }

  private static int overflow(int[] depth) {
    try {
      return deeper(depth) > 0 ? 1 : 2;
    } catch (StackOverflowError e) {
      return depth[0] > 100 ? 3 : 4;
    }
  }

  private static int deeper(int[] depth) {
    depth[0]++;
    return deeper(depth) + 1;
  }

  private record Range(int end) implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new Iterator<>() {
        private int at;

        @Override
        public boolean hasNext() {
          return at < end;
        }

        @Override
        public String next() {
          return "r" + at++;
        }
      };
    }
  }
}
