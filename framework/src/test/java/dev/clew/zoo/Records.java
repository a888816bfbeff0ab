package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records, {@code instanceof} patterns, text blocks and string concatenation of every type. */
final class Records {
  private Records() {}

  private record Point(int x, int y) implements Comparable<Point> {
    static final Point ORIGIN = new Point(0, 0);

    Point {
      if (x < 0) {
        throw new IllegalArgumentException("negative " + x);
      }
    }

    Point(int both) {
      this(both, both);
    }

    Point move(int by) {
      return new Point(x + by, y - by);
    }

    @Override
    public int compareTo(Point other) {
      return Integer.compare(x, other.x);
    }
  }

  private record Mixed(byte b, short s, char c, boolean z, long j, float f, double d, String text, int[] array, Object o) {}

  private record Pair<A, B>(A first, B second) {
    <C> Pair<A, C> with(C other) {
      return new Pair<>(first, other);
    }

    @Override
    public String toString() {
      return "<" + first + "|" + second + ">";
    }
  }

  private record Empty() {}

  static String run(int seed) {
    var out = new Digest(12);
    loop(Code.rounds(12), out, seed);
    return out.toString();
  }

  @Portal
  static void loop(@Green Code code, Digest out, int seed) {
    @Green int pc = 0;
    int n = 0;
    Point at = new Point(seed);
    int[] shared = {1, 2};
    Map<Object, Integer> seen = new HashMap<>();
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> {
          at = at.x() > 40 ? Point.ORIGIN : at.move(n % 5);
          out.add(0, at.x() * 100 + at.y);
        }
        case 1 -> out.add(1, at.toString() + new Empty());
        case 2 -> out.add(2, at.hashCode() + new Empty().hashCode());
        case 3 -> out.add(3, at.equals(new Point(at.x, n % 2 == 0 ? at.y : n)) ? 1 : at.equals(null) ? 2 : at.equals((Object) "no") ? 3 : 4);
        case 4 -> {
          Mixed mixed = new Mixed((byte) n, (short) -n, (char) ('a' + n % 26), n % 2 == 0, n * 5_000_000_000L, n / 3f, n / 7.0, n % 3 == 0 ? null : "t" + n, null, at);
          out.add(4, mixed.toString() + mixed.hashCode());
          out.add(4, mixed.equals(new Mixed(mixed.b(), mixed.s, mixed.c(), mixed.z, mixed.j(), mixed.f, mixed.d(), mixed.text, mixed.array, at)));
        }
        case 5 -> {
          Pair<Integer, String> pair = new Pair<>(n, "p");
          out.add(5, pair.with(at).with(pair).toString() + pair.first() + pair.second().length());
        }
        case 6 -> {
          seen.merge(new Point(n % 7), 1, Integer::sum);
          seen.merge(new Pair<>(at, n % 3), 2, (a, b) -> a * 31 + b);
          out.add(6, seen.get(new Point(n % 7)) + seen.size());
        }
        case 7 -> out.add(7, negative(n));
        case 8 -> {
          Object any = n % 4 == 0 ? at : n % 4 == 1 ? "text" + n : n % 4 == 2 ? (Object) n : null;
          out.add(8, match(any));
        }
        case 9 -> {
          byte b = (byte) n;
          char c = (char) ('A' + n % 26);
          String s = null;
          out.add(9, "" + b + c + (short) n + n + 5L * n + 0.5f * n + n / 3.0 + (n > 3) + s + at + shared.length + '\u0001' + "\u0002" + new char[0].length);
          s += n;
          s += 'x';
          s += s + 1.0 + null;
          out.add(9, s);
        }
        case 10 -> out.add(10, """
            Dear "%s",
              you have \
            %d points.\tBye
            """.formatted(at, n));
        case 11 -> out.add(11, List.of(at, Point.ORIGIN, new Point(n)).stream().max(Point::compareTo).hashCode() + Objects.hash(at, n) + Arrays.asList(at, n).hashCode());
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

  private static String negative(int n) {
    try {
      return "at " + new Point(10 - n % 20, n).y();
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private static int match(Object any) {
    if (any instanceof Point p && p.x > 3) {
      return p.x;
    }
    if (!(any instanceof String s)) {
      return any instanceof Integer i ? i * 2 : any == null ? -1 : -2;
    }
    return s.length();
  }
}
