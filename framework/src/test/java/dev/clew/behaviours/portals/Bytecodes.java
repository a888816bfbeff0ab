package dev.clew.behaviours.portals;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Rows about interpreters: guest programs that are strings, with a position as green. */
final class Bytecodes {
  private Bytecodes() {}

  /** A switch over data, with more values than one trace sees. */
  static final class Row025 {
    static String run(int seed) {
      var all = new StringBuilder();
      for (String pattern : new String[] {"0000000000", "0123401234012340123401234", "9999912345999991234599999", "0101010101010101010102", "55443322110055443322110"}) {
        all.append(loop(pattern)).append(' ');
      }
      return all.toString();
    }

    @Portal
    static String loop(String digits) {
      var out = new StringBuilder();
      int i = 0;
      while (i < digits.length()) {
        Jit.mergePoint();
        switch (digits.charAt(i)) {
          case '0' -> out.append('a');
          case '1' -> out.append("bc");
          case '2' -> out.append(i);
          case '3' -> i++;
          default -> out.append(digits.charAt(i)).append('.');
        }
        i++;
      }
      return out.toString();
    }
  }

  /** A failing promote in a loop that runs long: many exits, no growth of the Java stack. */
  static final class Row075 {
    static String run(int seed) {
      return "" + loop("abcab", 3000);
    }

    @Portal
    static int loop(@Green String code, int n) {
      @Green int pc = 0;
      int x = 0;
      while (true) {
        Jit.mergePoint();
        switch (code.charAt(pc)) {
          case 'a' -> x += Jit.promote(n & 3);
          case 'b' -> x ^= Jit.promote(x & 1);
          default -> x += called(n);
        }
        pc++;
        if (pc == code.length()) {
          if (--n < 0) {
            return x;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }

    private static int called(int n) {
      return Jit.promote(n % 5 == 0) ? 7 : 1;
    }
  }

  /** Inner loops announce themselves too, so they close by themselves. */
  static final class Row081 {
    static String run(int seed) {
      return "" + loop("i<-<o", 20);
    }

    /** {@code <} begins a loop, {@code -} ends the inner one after five passes, {@code o} ends the outer. */
    @Portal
    static int loop(@Green String code, int n) {
      @Green int pc = 0;
      int x = 0;
      int inner = 0;
      while (true) {
        Jit.mergePoint();
        switch (code.charAt(pc)) {
          case 'i' -> inner = 5;
          case '-' -> {
            x += inner;
            if (--inner > 0) {
              pc = 0;
              Jit.loopHeader();
            }
          }
          case 'o' -> {
            if (--n == 0) {
              return x;
            }
            pc = -1;
            Jit.loopHeader();
          }
          default -> x++;
        }
        pc++;
      }
    }
  }

  /** One loop over four instructions. */
  static final class Row087 {
    static String run(int seed) {
      return "" + loop("abcd", 6, 7);
    }

    @Portal
    static int loop(@Green String code, int x, int y) {
      @Green int pc = 0;
      int total = 0;
      while (true) {
        Jit.mergePoint();
        char op = code.charAt(pc);
        pc++;
        if (op == 'a') {
          total += x;
        } else if (op == 'b') {
          y -= 1;
        } else if (op == 'c') {
          if (y > 0) {
            pc = 0;
            Jit.loopHeader();
          }
        } else {
          return total;
        }
      }
    }
  }

  /** Nested loops: each digit d is a jump back by d instructions while its counter lasts. */
  static final class Row089 {
    static String run(int seed) {
      return nested("+-0", 4) + " " + nested("+-0+1", 5) + " " + nested("++-0+1+2", 3) + " " + nested("0+1-2", 6) + " " + nested("+0+1+2", 3);
    }

    static String nested(String code, int times) {
      var all = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        all.append(loop(code, times + i, new int[3])).append(',');
      }
      return all.toString();
    }

    /** {@code +} and {@code -} count, {@code 0 1 2} go back to the start as often as their own counter says. */
    @Portal
    static int loop(@Green String code, int times, int[] counters) {
      @Green int pc = 0;
      int x = 1;
      while (pc < code.length()) {
        Jit.mergePoint();
        char op = code.charAt(pc);
        pc++;
        if (op == '+') {
          x = x * 3 + 1;
        } else if (op == '-') {
          x = x - 2;
        } else {
          int level = op - '0';
          if (++counters[level] % times != 0) {
            pc = 0;
            Jit.loopHeader();
          }
        }
      }
      return x;
    }
  }

  /** Three loops in each other that multiply their counts. */
  static final class Row091 {
    static String run(int seed) {
      return "" + loop(".+357");
    }

    @Portal
    static int loop(@Green String code) {
      @Green int pc = 0;
      int total = 0;
      int three = 0;
      int five = 0;
      int seven = 0;
      while (pc < code.length()) {
        Jit.mergePoint();
        char op = code.charAt(pc++);
        if (op == '+') {
          total++;
        } else if (op == '3' && ++three % 3 != 0 || op == '5' && ++five % 5 != 0 || op == '7' && ++seven % 7 != 0) {
          pc = 1;
          Jit.loopHeader();
        }
      }
      return total;
    }
  }

  /** Lists of two storage strategies, changed while two functions use them. */
  static final class Row095 {
    private abstract static class Storage {
      abstract Object get(int index);

      abstract Storage set(int index, Object value);
    }

    private static final class Ints extends Storage {
      private final int[] items = new int[8];

      @Override
      Object get(int index) {
        return items[index];
      }

      @Override
      Storage set(int index, Object value) {
        if (value instanceof Integer i) {
          items[index] = i;
          return this;
        }
        var general = new Objects();
        for (int k = 0; k < items.length; k++) {
          general.items[k] = items[k];
        }
        return general.set(index, value);
      }
    }

    private static final class Objects extends Storage {
      private final Object[] items = new Object[8];

      @Override
      Object get(int index) {
        return items[index];
      }

      @Override
      Storage set(int index, Object value) {
        items[index] = value;
        return this;
      }
    }

    static String run(int seed) {
      return loop("sg", 100, new Ints()) + " " + loop("gs", 100, new Ints()) + " " + loop("sg", 50, new Objects());
    }

    @Portal
    static String loop(@Green String code, int n, Storage list) {
      @Green int pc = 0;
      int sum = 0;
      while (true) {
        Jit.mergePoint();
        if (code.charAt(pc) == 's') {
          list = list.set(n & 7, n == 40 ? "x" : (Object) n);
        } else {
          sum += list.get(n + 1 & 7) instanceof Integer i ? i : 1000;
        }
        pc++;
        if (pc == code.length()) {
          if (--n == 0) {
            return sum + list.getClass().getSimpleName();
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }

  /** Two loops, of which each goes on in the other, on a value that changes its class. */
  static final class Row057 {
    static String run(int seed) {
      return loop("a-<b-<", 60);
    }

    /** {@code -} counts down; {@code <} goes back to behind the last one, or every third time on to the next loop, from the last to the first. */
    @Portal
    static String loop(@Green String code, int n) {
      @Green int pc = 0;
      Number x = 0;
      while (n > 0) {
        Jit.mergePoint();
        char op = code.charAt(pc);
        pc++;
        if (op == 'a') {
          x = x instanceof Integer i ? (Number) (i + n) : (Number) (x.doubleValue() + 1);
        } else if (op == 'b') {
          x = x instanceof Double d && d > 100 ? (Number) 1 : (Number) (x.doubleValue() + 0.5);
        } else if (op == '-') {
          n--;
        } else if (n % 3 != 0 || pc == code.length()) {
          pc = n % 3 != 0 ? code.lastIndexOf('<', pc - 2) + 1 : 0;
          Jit.loopHeader();
        }
      }
      return "" + x;
    }
  }
}
