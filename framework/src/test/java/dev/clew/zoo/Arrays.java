package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Arrays of every type, arrays of arrays, and the compound assignments that duplicate stack values in every way. */
final class Arrays {
  private Arrays() {}

  static String run(int seed) {
    var out = new Digest(20);
    int[] memory = new int[16];
    out.add(19, loop(Code.rounds(19), memory, seed, out)[3]);
    return out.toString() + java.util.Arrays.toString(memory);
  }

  @Portal
  static int[] loop(@Green Code code, int[] memory, int seed, Digest out) {
    @Green int pc = 0;
    int n = 0;
    byte[] bytes = new byte[4];
    short[] shorts = new short[4];
    char[] chars = new char[4];
    boolean[] flags = new boolean[4];
    long[] longs = {seed, 2L, Long.MAX_VALUE, -1L};
    float[] floats = {1.5f, seed, -0.0f, Float.NaN};
    double[] doubles = {seed, 0.1, -0.0, Double.NaN};
    Object[] objects = new String[] {"a", "b", null, "d"};
    int[][] grid = new int[3][4];
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> {
          bytes[n & 3] = (byte) (n * 31);
          out.add(0, bytes[n & 3] + (bytes[n + 1 & 3] += 100));
        }
        case 1 -> {
          shorts[n & 3] = (short) (n * 3001);
          out.add(1, shorts[n & 3]-- + (shorts[n + 1 & 3] *= 3));
        }
        case 2 -> {
          chars[n & 3] = (char) (n * -77);
          out.add(2, chars[n & 3]++ + (chars[n + 1 & 3] >>= 1));
        }
        case 3 -> {
          flags[n & 3] ^= n % 3 == 0;
          out.add(3, flags[n + 1 & 3] |= n % 5 == 0);
        }
        case 4 -> {
          int i = n & 7;
          memory[i++] += memory[i] + seed;
          memory[i--] -= memory[i] * 3;
          out.add(4, memory[i]++ + --memory[i + 1]);
        }
        case 5 -> {
          int i = n & 1;
          longs[i++] += longs[i] ^ n;
          out.add(5, longs[i]++ + (longs[i + 1] <<= 1) + --longs[0]);
        }
        case 6 -> out.add(6, floats[n & 3]++ + (floats[n + 1 & 3] *= 1.5f));
        case 7 -> out.add(7, doubles[n & 3]-- + (doubles[n + 1 & 3] /= 3));
        case 8 -> {
          objects[n & 3] = "s" + n;
          out.add(8, objects[n + 1 & 3]);
        }
        case 9 -> {
          grid[n % 3][n & 3] += n;
          out.add(9, grid[(n + 1) % 3][n & 3]++ + grid[0].length + grid.length);
        }
        case 10 -> {
          long[][][] cube = new long[2][3][];
          cube[n & 1][n % 3] = longs;
          out.add(10, cube[n & 1][n % 3][1] + (cube[1][2] == null ? 1 : 0));
        }
        case 11 -> {
          String[][] names = {{"x"}, {"y", "z" + n}, {}};
          out.add(11, names[1][1] + names[2].length + names[n & 1][0]);
        }
        case 12 -> {
          int[] copy = memory.clone();
          System.arraycopy(copy, 0, copy, 3, 8);
          out.add(12, java.util.Arrays.hashCode(copy));
        }
        case 13 -> {
          long sum = 0;
          for (int v : memory) {
            sum = sum * 31 + v;
          }
          for (String s : (String[]) objects) {
            sum += s == null ? 7 : s.length();
          }
          out.add(13, sum);
        }
        case 14 -> out.add(14, bounds(memory, n % 20 - 2) + bounds(memory, n % 3));
        case 15 -> {
          Object any = n % 3 == 0 ? memory : n % 3 == 1 ? longs : objects;
          out.add(15, any instanceof int[] ints ? ints.length : any instanceof long[] wide ? wide[0] : ((Object[]) any).length);
        }
        case 16 -> out.add(16, new int[n % 5][3][2].length + new Object[n % 4][].length + new boolean[n][1].length);
        case 17 -> {
          int i = 0;
          int[] list = {1, 2, 3, 4};
          i = list[i] = i = 2;
          list[i] = i = list[i = 3] + i;
          out.add(17, i + list[0] * 10 + list[2] * 100 + list[3] * 1000);
        }
        case 18 -> out.add(18, grid[0].getClass().getSimpleName() + grid.getClass().getName() + new Code[0][0].getClass().getSimpleName());
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return memory;
        }
      }
    }
  }

  private static int bounds(int[] array, int index) {
    try {
      return array[index] + 1;
    } catch (ArrayIndexOutOfBoundsException e) {
      return e.getMessage().hashCode();
    }
  }
}
