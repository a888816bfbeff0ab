package dev.clew.metainterp.portals;

import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.util.Arrays;
import java.util.Objects;

/** Portals that use what the JDK has, each in the way interpreters do. Each counts {@code n} down to zero. */
public final class Library {
  private Library() {}

  /** Throws an exception that is nothing but its value, and catches it. */
  static final class Thrown {
    private static class Leave extends RuntimeException {
      private static final long serialVersionUID = 1;

      Leave() {
        super(null, null, false, false);
      }
    }

    private static final class Return extends Leave {
      private static final long serialVersionUID = 1;
      private final int value;

      Return(int value) {
        this.value = value;
      }
    }

    static int run() {
      return loop(20);
    }

    @Portal
    private static int loop(int n) {
      int sum = 0;
      while (n > 0) {
        Jit.mergePoint();
        try {
          body(n);
        } catch (Return e) {
          sum += e.value;
        }
        n--;
      }
      return sum;
    }

    private static void body(int n) {
      throw new Return(n * 3);
    }
  }

  /** Computes with numbers of which it knows only that they are numbers. */
  static final class Numbers {
    static int run() {
      return (int) loop(1.5, 20);
    }

    @Portal
    private static double loop(Object step, int n) {
      double sum = 0;
      while (n > 0) {
        Jit.mergePoint();
        sum += number(step) + number(n);
        n--;
      }
      return sum;
    }

    private static double number(Object value) {
      if (value instanceof Number number) {
        return number.doubleValue();
      }
      throw new IllegalArgumentException();
    }
  }

  /** Compares boxes as objects. */
  static final class Equality {
    static int run() {
      return loop(7, "a", 20);
    }

    @Portal
    private static int loop(Object left, Object name, int n) {
      int found = 0;
      while (n > 0) {
        Jit.mergePoint();
        Object right = n;
        found += left.equals(right) ? 2 : 0;
        found += Objects.equals(right, n) ? 1 : 0;
        found += Objects.equals(name, right) ? 100 : 0;
        n--;
      }
      return found;
    }
  }

  /** Uses enums, a record and a class that are constants. */
  static final class Constants {
    private enum Color { RED, BLUE }

    private record Pair(Color first, Object second) {}

    private static final Pair PAIR = new Pair(Color.BLUE, "b");
    private static final Class<?> TYPE = String.class;

    static int run() {
      return loop(20);
    }

    @Portal
    private static int loop(int n) {
      int sum = 0;
      while (n > 0) {
        Jit.mergePoint();
        sum += PAIR.first().ordinal() + PAIR.first().name().length();
        sum += Objects.equals(PAIR.second(), "b") && PAIR.first() != Color.RED ? n : 0;
        sum += TYPE.isInstance(PAIR.second()) ? 1 : 0;
        n--;
      }
      return sum;
    }
  }

  /** Counts in boxes, with a check for overflow in every step. */
  static final class Exact {
    static int run() {
      return (Integer) loop(20, 0);
    }

    @Portal
    private static Object loop(int limit, Object count) {
      while ((Integer) count < limit) {
        Jit.mergePoint();
        count = Math.addExact((Integer) count, 1);
      }
      return count;
    }
  }

  /** Counts in boxes, with the check written out in a long. */
  static final class ByHand {
    static int run() {
      return (Integer) loop(20, 0);
    }

    @Portal
    private static Object loop(int limit, Object count) {
      while ((Integer) count < limit) {
        Jit.mergePoint();
        long next = (Integer) count + 1L;
        if ((int) next != next) {
          throw new ArithmeticException();
        }
        count = (int) next;
      }
      return count;
    }
  }

  /** Calls as interpreters do: arguments are copied into a frame that has room for more. */
  static final class Copied {
    static int run() {
      return loop(20, 0);
    }

    @Portal
    private static int loop(int n, int sum) {
      while (n > 0) {
        Jit.mergePoint();
        sum = call(new Object[] {n, sum, 3});
        n--;
      }
      return sum;
    }

    private static int call(Object[] arguments) {
      Object[] locals = new Object[5];
      Arrays.fill(locals, 0);
      System.arraycopy(arguments, 0, locals, 1, arguments.length);
      Object[] frame = Arrays.copyOf(locals, 8);
      Object[] rest = Arrays.copyOfRange(frame, 2, 4).clone();
      return (Integer) frame[1] + (Integer) rest[0] * (Integer) rest[1] + (Integer) frame[4];
    }
  }
}
