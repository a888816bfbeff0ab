package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What interpreters use of the JDK: numbers as {@code Number} and {@code Object}, exact arithmetic, equality, enums and records. */
final class Library {
  private Library() {}

  private enum Kind {
    RED,
    GREEN {
      @Override
      int weight() {
        return 7;
      }
    },
    BLUE;

    int weight() {
      return ordinal();
    }
  }

  private record Point(int x, Object y) {}

  /** Its equality is the author's own. */
  private static final class Modulo {
    private final int n;

    Modulo(int n) {
      this.n = n;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Modulo m && m.n % 3 == n % 3;
    }

    @Override
    public int hashCode() {
      return n % 3;
    }
  }

  /** Never equal to anything, itself included. */
  private static final class Odd {
    @Override
    public boolean equals(Object other) {
      return false;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  private static final Object[] VALUES = {1, 2L, 3.5, 4.5f, (short) 5, (byte) 6, 'a', true, "text", null, 1, "te" + "xt", Kind.GREEN};
  private static final Object ODD = new Odd();

  static String run(int seed) {
    var out = new Digest(12);
    return loop(Code.rounds(12), out, seed) + " " + out;
  }

  @Portal
  static int loop(@Green Code code, Digest out, int seed) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, numbers(n % 4 == 0 ? n : n % 4 == 1 ? n * 1.5 : n % 4 == 2 ? (Number) (n * 1L) : (Number) (short) (n * 700)));
        case 1 -> out.add(1, equality(boxed(n), boxed(n + n % 3)));
        case 2 -> out.add(2, equality(VALUES[n % 13], VALUES[n % 11]));
        case 3 -> out.add(3, exact(n * 20_000_000, n * 31));
        case 4 -> out.add(4, exact(n * (1L << 56), n * 31L));
        case 5 -> out.add(5, byHand(n * 30_000_000, (n - 70) * 20_000_000));
        case 6 -> out.add(6, floors(n - 75, n % 9 - 4));
        case 7 -> out.add(7, enums(Kind.values()[n % 3], Kind.BLUE));
        case 8 -> out.add(8, records(new Point(n, n % 2 == 0 ? "y" : Kind.RED)));
        case 9 -> out.add(9, classes(VALUES[n % 13], n % 2 == 0 ? Number.class : int.class));
        case 10 -> out.add(10, text("interpreter" + n % 5, n % 14));
        case 11 -> out.add(11, lists(n));
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return n + seed;
        }
      }
    }
  }

  private static Object boxed(int n) {
    return n % 2 == 0 ? n % 5 : n % 3 == 0 ? (long) n : new Modulo(n);
  }

  private static double numbers(Number n) {
    return n.doubleValue() + n.intValue() * 3 + n.longValue() * 5 + n.byteValue() + n.shortValue() + n.floatValue() + n.hashCode();
  }

  private static int equality(Object a, Object b) {
    int x = Objects.equals(a, b) ? 1 : 0;
    x += a != null && a.equals(b) ? 2 : 0;
    x += Objects.equals(a, a) ? 4 : 0;
    x += Objects.equals(b, null) ? 8 : 0;
    x += Objects.equals(ODD, ODD) ? 16 : 0;
    x += ODD.equals(ODD) ? 32 : 0;
    return x + (a instanceof Integer || a instanceof String ? a.hashCode() * 64 : 0) + order(a, b) * 128;
  }

  @SuppressWarnings("unchecked")
  private static int order(Object a, Object b) {
    try {
      return a instanceof Comparable<?> c ? ((Comparable<Object>) c).compareTo(b) : 5;
    } catch (ClassCastException e) {
      return 6;
    } catch (NullPointerException e) {
      return 7;
    }
  }

  private static long exact(int a, int b) {
    long x = 0;
    try {
      x += Math.addExact(a, b);
      x += Math.multiplyExact(a, 2);
      x += Math.subtractExact(b, a);
      x += Math.incrementExact(b) - Math.decrementExact(b);
      x += Math.negateExact(a);
    } catch (ArithmeticException e) {
      x += e.getMessage().length();
    }
    return x;
  }

  private static long exact(long a, long b) {
    long x = 0;
    try {
      x += Math.toIntExact(b);
      x += Math.addExact(a, b);
      x += Math.multiplyExact(b, a);
      x += Math.multiplyExact(a, (int) b);
      x -= Math.subtractExact(b, -a);
      x += Math.toIntExact(a);
    } catch (ArithmeticException e) {
      x += e.getMessage().length();
    }
    return x;
  }

  private static long byHand(int a, int b) {
    long wide = (long) a + b;
    long x = (int) wide == wide ? wide : -1;
    int sum = a + b;
    x += ((a ^ sum) & (b ^ sum)) < 0 ? 100 : sum;
    int difference = a - b;
    x += ((a ^ b) & (a ^ difference)) < 0 ? 1000 : difference;
    long product = (long) a * (b >> 20);
    int narrow = (int) product;
    x += narrow == product ? 1 : 0;
    int small = a >> 8;
    int next = Math.addExact(small, 3);
    return x + (((small ^ next) & (3 ^ next)) < 0 ? 5 : next);
  }

  private static int floors(int a, int b) {
    int x = Math.floorMod(a, 8) + Math.floorMod(a, 10) * 16 + Math.floorDiv(a, 4) + Integer.compare(a, b) + Math.min(a, b) + Math.max(a, b) + Math.abs(a) + Integer.bitCount(b);
    try {
      return x + Math.floorMod(a, b) + Math.floorDiv(a, b);
    } catch (ArithmeticException e) {
      return x;
    }
  }

  private static String enums(Kind a, Kind b) {
    return a.name() + b.ordinal() + a.compareTo(b) + a.weight() + a.equals(b) + b.name().length() + a.getDeclaringClass().getSimpleName() + switch (a) {
      case RED -> 1;
      case GREEN -> 2;
      case BLUE -> 3;
    };
  }

  private static int records(Point p) {
    Object y = p.y();
    return p.x() + (Objects.equals(y, "y") ? 1000 : 2000) + (p.equals(new Point(p.x(), y)) ? 1 : 0) + (p.hashCode() == new Point(p.x(), y).hashCode() ? 2 : 0);
  }

  private static int classes(Object o, Class<?> type) {
    return (Number.class.isInstance(o) ? 1 : 0) + (String.class.isInstance(o) ? 2 : 0) + (type.isInstance(o) ? 4 : 0) + (int.class.isInstance(o) ? 8 : 0)
        + (o != null && o.getClass().isInstance(o) ? 16 : 0);
  }

  private static int text(String s, int i) {
    CharSequence sequence = s;
    int x = s.length() + s.indexOf('r') * 3 + (s.isEmpty() ? 1 : 0) + sequence.length() + (s.startsWith("inter") ? 50 : 0) + s.toString().hashCode();
    try {
      return x + s.charAt(i) + sequence.charAt(i);
    } catch (StringIndexOutOfBoundsException e) {
      return x;
    }
  }

  private static int lists(int n) {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < n % 4; i++) {
      list.add(i);
    }
    int x = list.size();
    try {
      x += (Integer) list.get(n % 3);
    } catch (IndexOutOfBoundsException e) {
      x = -x;
    }
    return x;
  }
}
