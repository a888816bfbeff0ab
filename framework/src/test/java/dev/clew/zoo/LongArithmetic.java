package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Every long instruction, on pairs of edge values. */
final class LongArithmetic {
  private static final long[] EDGES = {
    0L, 1L, -1L, 2L, 63L, 64L, 65L, -64L, 0xffffffffL, 0x100000000L, -0x80000001L, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 0x123456789abcdefL
  };

  private LongArithmetic() {}

  static String run(int seed) {
    var out = new Digest(17);
    long last = loop(Code.rounds(17), seed, out);
    return out.toString() + last;
  }

  @Portal
  static long loop(@Green Code code, long seed, Digest out) {
    @Green int pc = 0;
    long n = 0;
    long a = seed;
    long b = 1;
    int count = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> {
          a = EDGES[(int) (n % EDGES.length)] + (n < 40 ? 0 : seed);
          b = EDGES[(int) ((n * 5 + seed) % EDGES.length)];
          count = (int) (n * 3 - 40);
        }
        case 1 -> out.add(1, a + b);
        case 2 -> out.add(2, a - b);
        case 3 -> out.add(3, a * b);
        case 4 -> out.add(4, b == 0 ? a : a / b);
        case 5 -> out.add(5, b == 0 ? a : a % b);
        case 6 -> out.add(6, -a ^ ~b);
        case 7 -> out.add(7, a << count);
        case 8 -> out.add(8, a >> count);
        case 9 -> out.add(9, a >>> count);
        case 10 -> out.add(10, a << b ^ a >>> (b & 127));
        case 11 -> out.add(11, (a & b) + (a | b) * 3 + (a ^ b) * 5);
        case 12 -> out.add(12, (int) a + (byte) b * 3 + (char) a * 5 + (short) b);
        case 13 -> out.add(13, (a < b ? 1 : 0) + (a <= b ? 2 : 0) + (a > b ? 4 : 0) + (a >= b ? 8 : 0) + (a == b ? 16 : 0) + (a != b ? 32 : 0));
        case 14 -> out.add(14, (float) a + (double) b);
        case 15 -> {
          long c = a;
          c += count;
          c <<= 3;
          c *= 2.5;
          c >>>= count;
          out.add(15, c++ - --c);
        }
        case 16 -> out.add(16, Long.compare(a, b) + Math.abs(a) + Math.max(a, b) + Long.numberOfTrailingZeros(a) + Math.floorMod(a, 7) + Long.hashCode(b));
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return a ^ b;
        }
      }
    }
  }
}
