package dev.clew.testkit.guests;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.LocationProvider;
import dev.clew.annotations.Portal;

/**
 * Guest programs of one loop that counts a number down. {@code c} counts, {@code k} keeps a new object where everybody sees it, {@code p} prints, {@code b}
 * boxes, {@code o} does something else for odd numbers, {@code f} adds to a field, {@code w} walks down to 0 in a loop of its own, {@code j} jumps back.
 */
@Immutable
final class Counting {
  private final char[] code;

  private Counting(String code) {
    this.code = code.toCharArray();
  }

  /** Names {@code cj@0}. */
  static final class Where implements LocationProvider {
    @Override
    public String locate(Object[] greens) {
      return new String(((Counting) greens[0]).code) + '@' + greens[1];
    }
  }

  static final class Cell {
    int value;
  }

  static Object kept;
  static int printed;

  static int run(String code, int n) {
    return loop(new Counting(code), n, new Cell());
  }

  @Portal(location = Where.class)
  private static int loop(@Green Counting program, int n, Cell cell) {
    @Green int pc = 0;
    int sum = 0;
    while (true) {
      Jit.mergePoint();
      switch (program.code[pc++]) {
        case 'c' -> {
          n--;
          sum += n;
        }
        case 'k' -> kept = new int[n & 3];
        case 'p' -> print(n);
        case 'b' -> kept = n;
        case 'o' -> sum += (n & 1) == 0 ? 0 : 5;
        case 'w' -> sum += walk(n);
        case 'f' -> cell.value += n;
        default -> {
          if (n <= 0) {
            return sum + cell.value;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }

  private static int walk(int n) {
    int x = 0;
    for (int i = n; i > 0; i--) {
      x ^= i * n;
    }
    return x;
  }

  @DontLookInside
  private static void print(int n) {
    printed += n;
  }
}
