package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Every float and double instruction, on pairs of edge values. */
final class Floats {
  private static final double[] EDGES = {
    0.0, -0.0, 1.0, -1.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, 1e10, -1e10, 1e19, -1e19, 3.7, 0.1, 2147483648.0, 1e-45, 3.5e38
  };

  private Floats() {}

  static String run(int seed) {
    var out = new Digest(22);
    double last = loop(Code.rounds(22), seed, seed, out);
    return out.toString() + last;
  }

  @Portal
  static double loop(@Green Code code, double seed, float start, Digest out) {
    @Green int pc = 0;
    int n = 0;
    double a = seed;
    double b = 1;
    float f = start;
    float g = 2;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> {
          a = EDGES[n % EDGES.length];
          b = EDGES[(n * 5 + (int) seed) % EDGES.length];
          f = (float) a;
          g = (float) b;
        }
        case 1 -> out.add(1, a + b);
        case 2 -> out.add(2, a - b);
        case 3 -> out.add(3, a * b);
        case 4 -> out.add(4, a / b);
        case 5 -> out.add(5, a % b);
        case 6 -> out.add(6, -a);
        case 7 -> out.add(7, f + g);
        case 8 -> out.add(8, f - g);
        case 9 -> out.add(9, f * g);
        case 10 -> out.add(10, f / g);
        case 11 -> out.add(11, f % g);
        case 12 -> out.add(12, -f);
        case 13 -> out.add(13, (a < b ? 1 : 0) + (a <= b ? 2 : 0) + (a > b ? 4 : 0) + (a >= b ? 8 : 0) + (a == b ? 16 : 0) + (a != b ? 32 : 0));
        case 14 -> out.add(14, (f < g ? 1 : 0) + (f <= g ? 2 : 0) + (f > g ? 4 : 0) + (f >= g ? 8 : 0) + (f == g ? 16 : 0) + (f != g ? 32 : 0));
        case 15 -> out.add(15, (!(a < b) ? 1 : 0) + (!(a >= b) ? 2 : 0) + (!(f > g) ? 4 : 0) + (!(f <= g) ? 8 : 0));
        case 16 -> out.add(16, (int) a + (long) b * 3);
        case 17 -> out.add(17, (int) f + (long) g * 3);
        case 18 -> out.add(18, (byte) a + (char) b + (short) f + (byte) g);
        case 19 -> out.add(19, (double) f + (float) b + n + (float) n);
        case 20 -> {
          double c = a;
          c++;
          c /= 3;
          float h = g;
          h -= 0.1;
          out.add(20, c-- + h++);
        }
        case 21 -> out.add(21, Math.sqrt(a) + Math.floor(b) + Math.abs(f) + Math.max(a, b) + Math.min(f, g) + Double.compare(a, b) + Float.floatToIntBits(f) + Double.doubleToLongBits(b));
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return a * f + b * g;
        }
      }
    }
  }
}
