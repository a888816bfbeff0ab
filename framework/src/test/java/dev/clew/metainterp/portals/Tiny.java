package dev.clew.metainterp.portals;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** One portal for each thing a recording does. Each counts {@code n} down to zero. */
public final class Tiny {
  private Tiny() {}

  /** Reads and writes a field. */
  static final class Fields {
    private static final class Cell {
      private int value;
    }

    static int run() {
      return loop(new Cell(), 20);
    }

    @Portal
    private static int loop(Cell cell, int n) {
      while (n > 0) {
        Jit.mergePoint();
        cell.value += n;
        n--;
      }
      return cell.value;
    }
  }

  /** Calls a virtual method. */
  static final class Virtuals {
    private abstract static class Shape {
      abstract int grow(int by);
    }

    private static final class Line extends Shape {
      @Override
      int grow(int by) {
        return by * 2;
      }
    }

    static int run() {
      return loop(new Line(), 20);
    }

    @Portal
    private static int loop(Shape shape, int n) {
      int sum = 0;
      while (n > 0) {
        Jit.mergePoint();
        sum += shape.grow(n);
        n--;
      }
      return sum;
    }
  }

  /** Reads an array. */
  static final class Elements {
    static int run() {
      return loop(new int[21], 20);
    }

    @Portal
    private static int loop(int[] array, int n) {
      int sum = 0;
      while (n > 0) {
        Jit.mergePoint();
        sum += array[n];
        n--;
      }
      return sum;
    }
  }

  /** Keeps a stack and variables in two arrays of one type. */
  static final class TwoArrays {
    static int run() {
      return loop(new int[2], new int[2], 20);
    }

    @Portal
    private static int loop(int[] stack, int[] variables, int n) {
      while (n > 0) {
        Jit.mergePoint();
        stack[0] = variables[0];
        variables[0] = stack[0] + 1;
        n--;
      }
      return variables[0];
    }
  }

  /** Catches what an inlined method throws. */
  static final class Caught {
    private static final class Stop extends RuntimeException {
      private static final long serialVersionUID = 1;
      private final int by;

      Stop(int by) {
        super(null, null, false, false);
        this.by = by;
      }
    }

    private static final Stop ONE = new Stop(1);

    static int run() {
      return loop(20);
    }

    @Portal
    private static int loop(int n) {
      int sum = 0;
      while (n > 0) {
        Jit.mergePoint();
        try {
          fail(ONE);
        } catch (Stop stop) {
          sum += stop.by;
        }
        n--;
      }
      return sum;
    }

    private static void fail(Stop stop) {
      throw stop;
    }
  }

  /** Calls a method that is not looked into and may throw. */
  static final class Residual {
    static int run() {
      return loop(20);
    }

    @Portal
    private static int loop(int n) {
      int sum = 0;
      while (n > 0) {
        Jit.mergePoint();
        sum += opaque(n);
        n--;
      }
      return sum;
    }

    @DontLookInside
    private static int opaque(int n) {
      if (n < 0) {
        throw new IllegalArgumentException();
      }
      return n;
    }
  }

  /** Catches what such a method throws. */
  static final class Raised {
    static int run() {
      return loop(20);
    }

    @Portal
    private static int loop(int n) {
      int sum = 0;
      while (n > 0) {
        Jit.mergePoint();
        try {
          sum += opaque(n);
        } catch (IllegalArgumentException e) {
          sum--;
        }
        n--;
      }
      return sum;
    }

    @DontLookInside
    private static int opaque(int n) {
      if (n > 0) {
        throw new IllegalArgumentException();
      }
      return n;
    }
  }

  /** Treats a red as constant. */
  static final class Promoted {
    static int run() {
      return loop(20, 6);
    }

    @Portal
    private static int loop(int n, int step) {
      int sum = 0;
      while (n > 0) {
        Jit.mergePoint();
        sum += n * (Jit.promote(step) + 1);
        n--;
      }
      return sum;
    }
  }

  /** Stores into an object of its own before a branch. */
  static final class OwnObject {
    private static final class Pair {
      private Object left;
      private int right;
    }

    static int run() {
      return loop(20, "left");
    }

    @Portal
    private static int loop(int n, Object left) {
      int sum = 0;
      while (n > 0) {
        Jit.mergePoint();
        Pair pair = new Pair();
        pair.left = left;
        pair.right = n;
        sum += pair.right;
        n--;
      }
      return sum;
    }
  }

  /** Branches after twenty additions. */
  static final class Additions {
    static int run() {
      return loop(20, 0);
    }

    @Portal
    private static int loop(int n, int sum) {
      while (n > 0) {
        Jit.mergePoint();
        sum = n + (n + (n + (n + (n + (n + (n + (n + (n + (n + (n + (n + (n + (n + (n + (n + (n + (n + (n + (n + sum)))))))))))))))))));
        n--;
      }
      return sum;
    }
  }

  /** Branches twice without an effect between, and once more behind one. */
  static final class Branches {
    static int run() {
      return loop(new Fields.Cell(), 20);
    }

    @Portal
    private static int loop(Fields.Cell cell, int n) {
      while (n > 0) {
        Jit.mergePoint();
        int twice = n + n;
        if (twice > 1000) {
          break;
        }
        if (cell.value == -1) {
          break;
        }
        cell.value = twice;
        n--;
      }
      return cell.value;
    }
  }
}
