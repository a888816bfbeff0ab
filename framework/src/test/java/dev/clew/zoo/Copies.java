package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.util.Arrays;

/** Copying and filling arrays by the methods of the JDK: arrays made here and elsewhere, few elements and many, overlapping, and all that can go wrong. */
final class Copies {
  private Copies() {}

  static String run(int seed) {
    var out = new Digest(13);
    int[] memory = new int[24];
    Object[] given = {"a", seed, null, "d", 2.5, 'e'};
    loop(Code.rounds(13), memory, given, out);
    return out + Arrays.toString(memory) + Arrays.toString(given);
  }

  @Portal
  static void loop(@Green Code code, int[] memory, Object[] given, Digest out) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, call(given, n));
        case 1 -> {
          int[] own = {n, 1, 2, n * 3, 4};
          System.arraycopy(own, 0, own, 1, 4);
          System.arraycopy(own, 2, own, 0, 3);
          System.arraycopy(memory, 0, memory, n % 3, 20);
          System.arraycopy(memory, 1, memory, 0, 3);
          System.arraycopy(own, 1, memory, n % 18, n % 4);
          System.arraycopy(memory, 3, own, 2, 2);
          out.add(1, own[0] + own[1] * 3L + own[2] * 5L + own[3] * 7L + own[4] * 11L);
        }
        case 2 -> out.add(2, move(memory, n % 7 - 1, new int[] {1, n, 3}, n % 5 - 1, n % 6 - 1));
        case 3 -> out.add(3, move(n % 3 == 0 ? null : given, 0, n % 3 == 1 ? null : new Object[2], 0, 2) + move(new long[2], 0, "no array", 0, 0));
        case 4 -> out.add(4, move(new int[] {n}, 0, n % 2 == 0 ? new long[1] : new Object[1], 0, n % 3) + move(new Integer[] {n}, 0, new int[1], 0, 0));
        case 5 -> {
          String[] texts = new String[4];
          Object[] mixed = {"x", n % 4 == 0 ? null : "y" + n, n % 3 == 0 ? n : "z", "w"};
          out.add(5, move(mixed, 0, texts, 0, 4) + texts[0] + texts[1] + texts[2] + texts[3]);
        }
        case 6 -> out.add(6, grown(new int[] {n, 2, n * n}, n % 6 - 1) + grown(given, n % 9 - 1) + grown(new String[] {"s" + n, "t"}, 3) + grown((Object[]) null, 1));
        case 7 -> out.add(7, part(new byte[] {(byte) n, 2, (byte) (n * 7)}, n % 5 - 1, n % 7 - 1) + part(given, n % 8, n % 10) + part(new String[] {"u", "v" + n}, 1, 4));
        case 8 -> out.add(8, cloned(memory, n));
        case 9 -> out.add(9, filled(n));
        case 10 -> {
          Object[] texts = n % 2 == 0 ? new String[3] : new Object[3];
          out.add(10, fill(texts, n % 3 - 1, n % 5, n % 4 == 0 ? "text" : n % 4 == 1 ? null : (Object) n) + Arrays.toString(texts));
        }
        case 11 -> {
          long[] wide = {n, -1L};
          double[] real = {n, -0.0, Double.NaN};
          long[] more = Arrays.copyOf(wide, 4);
          double[] less = Arrays.copyOfRange(real, 1, 3);
          wide[1] = 5;
          out.add(11, more[0] + more[1] + more[3] + Double.doubleToRawLongBits(less[0]) + Double.doubleToRawLongBits(less[1]) + less.length + more.length);
        }
        case 12 -> {
          given[n % 6] = n % 2 == 0 ? "g" + n : (Object) n;
          Object[] copy = given.clone();
          System.arraycopy(given, 0, copy, 2, 4);
          System.arraycopy(copy, 3, given, 1, 2);
          out.add(12, Arrays.toString(copy));
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

  /** As interpreters call: arguments into a frame, which grows. */
  private static String call(Object[] given, int n) {
    Object[] arguments = {n, "arg", given[n % 6]};
    Object[] frame = new Object[6];
    System.arraycopy(arguments, 0, frame, 1, arguments.length);
    frame[4] = n % 3 == 0 ? frame : "local";
    Object[] larger = Arrays.copyOf(frame, 8);
    larger[1] = (Integer) larger[1] + 1;
    Object[] rest = Arrays.copyOfRange(larger, 2, 4);
    return "" + larger[1] + frame[1] + rest[0] + rest[1] + (larger[4] == frame) + larger[7] + rest.length;
  }

  private static String move(Object from, int at, Object to, int toAt, int count) {
    try {
      System.arraycopy(from, at, to, toAt, count);
      return "moved";
    } catch (IndexOutOfBoundsException | ArrayStoreException e) {
      return e.getClass() + e.getMessage();
    } catch (NullPointerException e) {
      return "null";
    }
  }

  private static String grown(int[] array, int length) {
    try {
      int[] copy = Arrays.copyOf(array, length);
      array[0] = 77;
      return Arrays.toString(copy);
    } catch (NegativeArraySizeException e) {
      return e.getMessage();
    }
  }

  private static String grown(Object[] array, int length) {
    try {
      Object[] copy = Arrays.copyOf(array, length);
      return copy.getClass().getName() + Arrays.toString(copy);
    } catch (NegativeArraySizeException e) {
      return e.getMessage();
    } catch (NullPointerException e) {
      return "null";
    }
  }

  private static String part(byte[] array, int from, int to) {
    try {
      return Arrays.toString(Arrays.copyOfRange(array, from, to));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return e.getClass().getName();
    }
  }

  private static String part(Object[] array, int from, int to) {
    try {
      Object[] copy = Arrays.copyOfRange(array, from, to);
      return copy.getClass().getName() + Arrays.toString(copy);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return e.getClass().getName();
    }
  }

  private static long cloned(int[] memory, int n) {
    int[] all = memory.clone();
    all[n % 24] = n;
    char[] chars = {(char) n, 'b'};
    char[] copy = chars.clone();
    chars[0] = 'c';
    int[][] grid = {{n}, {2, n}};
    int[][] rows = grid.clone();
    rows[0][0]++;
    rows[1] = all;
    boolean[] flags = {n % 2 == 0, true};
    return all[0] + memory[n % 24] + copy[0] * 3L + grid[0][0] + grid[1].length * 100L + rows[1].length + (flags.clone()[0] ? 5 : 6) + new float[0].clone().length;
  }

  private static long filled(int n) {
    byte[] bytes = new byte[3];
    Arrays.fill(bytes, (byte) (n * 50));
    boolean[] flags = new boolean[3];
    Arrays.fill(flags, 1, 3, n % 3 == 0);
    char[] chars = new char[2];
    Arrays.fill(chars, (char) -n);
    short[] shorts = {1, 2, 3};
    Arrays.fill(shorts, 0, n % 4, (short) (n * 999));
    int[] many = new int[40];
    Arrays.fill(many, n);
    Arrays.fill(many, 2, 4, -n);
    return bytes[2] + (flags[0] ? 1 : 2) + (flags[2] ? 4 : 8) + chars[1] + shorts[0] * 3L + shorts[2] + many[39] + many[3] * 7L;
  }

  private static String fill(Object[] array, int from, int to, Object with) {
    try {
      Arrays.fill(array, from, to, with);
      return "filled";
    } catch (IndexOutOfBoundsException | IllegalArgumentException | ArrayStoreException e) {
      return e.getClass().getName();
    }
  }
}
