package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Every int instruction, on pairs of edge values. */
final class Arithmetic {
  private static final int[] EDGES = {
    0, 1, -1, 2, 7, -8, 31, 32, 33, 63, 64, 127, 128, -129, 255, 32767, 32768, -32769, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1, 0x12345678
  };

  private Arithmetic() {}

  static String run(int seed) {
    var out = new Digest(20);
    loop(Code.rounds(20), out, seed);
    return out.toString();
  }

  @Portal
  static int loop(@Green Code code, Digest out, int seed) {
    @Green int pc = 0;
    int n = 0;
    int a = seed;
    int b = 1;
    int wide = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> {
          a = EDGES[n % EDGES.length] + (n < 50 ? 0 : seed);
          b = EDGES[(n * 7 + seed) % EDGES.length];
        }
        case 1 -> out.add(1, a + b);
        case 2 -> out.add(2, a - b);
        case 3 -> out.add(3, a * b);
        case 4 -> out.add(4, b == 0 ? a : a / b);
        case 5 -> out.add(5, b == 0 ? a : a % b);
        case 6 -> out.add(6, -a ^ ~b);
        case 7 -> out.add(7, a << b);
        case 8 -> out.add(8, a >> b);
        case 9 -> out.add(9, a >>> b);
        case 10 -> out.add(10, (a & b) + (a | b) * 3 + (a ^ b) * 5);
        case 11 -> out.add(11, (byte) a + (short) b * 3 + (char) (a + b) * 5);
        case 12 -> out.add(12, (a < b ? 1 : 0) + (a <= b ? 2 : 0) + (a > b ? 4 : 0) + (a >= b ? 8 : 0) + (a == b ? 16 : 0) + (a != b ? 32 : 0));
        case 13 -> out.add(13, (a < 0 ? 1 : 0) + (a <= 0 ? 2 : 0) + (a > 0 ? 4 : 0) + (a >= 0 ? 8 : 0) + (a == 0 ? 16 : 0) + (a != 0 ? 32 : 0));
        case 14 -> out.add(14, a);
        case 15 -> out.add(15, (long) a * b + a);
        case 16 -> {
          wide += 30000;
          wide -= 20000;
          wide++;
          out.add(16, wide--);
        }
        case 17 -> out.add(17, Math.abs(a) + Math.max(a, b) * 3 + Math.min(a, b) * 5 + Integer.bitCount(a) + Integer.rotateLeft(a, b) + Integer.compareUnsigned(a, b));
        case 18 -> out.add(18, narrow(a, b));
        case 19 -> out.add(19, a < b && b != 7 || !(a > 100) ^ (b & 1) == 0);
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return n;
        }
      }
    }
  }

  private static int narrow(int a, int b) {
    byte x = (byte) a;
    x += b;
    short y = (short) b;
    y *= a;
    char z = (char) a;
    z >>= 3;
    z -= 1000;
    boolean odd = (a & 1) != 0;
    odd ^= b > 0;
    return x++ + --y + z + (odd ? 1 : 0) + x;
  }
}
