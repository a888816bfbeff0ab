package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Calls of every kind, on receivers of several classes. */
final class Calls {
  private Calls() {}

  interface Shape {
    int area();

    default String describe() {
      return prefix() + name() + area();
    }

    default String name() {
      return "shape";
    }

    private String prefix() {
      return "<" + Shape.mark(name()) + ">";
    }

    static char mark(String name) {
      return name.charAt(0);
    }
  }

  interface Tagged {
    default String name() {
      return "tagged";
    }
  }

  abstract static class Base implements Shape {
    final int side;

    Base(int side) {
      this.side = side;
    }

    protected int scale(int by) {
      return side * by;
    }

    int twice() {
      return scale(2) + secret();
    }

    private int secret() {
      return 1000;
    }

    static String kind() {
      return "base";
    }

    @Override
    public String toString() {
      return "Base" + side;
    }
  }

  static class Square extends Base {
    Square(int side) {
      super(side);
    }

    @Override
    public int area() {
      return side * side;
    }

    /** Not an override: both are private or named alike only. */
    @SuppressWarnings("unused")
    private int secret() {
      return 2000;
    }

    static String kind() {
      return "square";
    }
  }

  static final class Cube extends Square implements Tagged {
    Cube(int side) {
      super(side);
    }

    @Override
    public int area() {
      return super.area() * 6;
    }

    @Override
    protected int scale(int by) {
      return super.scale(by) + 1;
    }

    @Override
    public String name() {
      return Tagged.super.name() + super.name();
    }

    @Override
    public String toString() {
      return super.toString() + "!";
    }
  }

  enum Unit implements Shape {
    DOT,
    LINE {
      @Override
      public int area() {
        return ordinal() + 5;
      }
    };

    @Override
    public int area() {
      return -1;
    }
  }

  static String run(int seed) {
    var out = new Digest(14);
    Shape[] shapes = {new Square(seed), new Cube(seed + 1), Unit.DOT, Unit.LINE, () -> 99};
    loop(Code.rounds(14), shapes, out);
    return out.toString();
  }

  @Portal
  static void loop(@Green Code code, Shape[] shapes, Digest out) {
    @Green int pc = 0;
    int n = 0;
    Shape shape = shapes[0];
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> shape = shapes[n < 60 ? 0 : n % shapes.length];
        case 1 -> out.add(1, shape.area());
        case 2 -> out.add(2, shape.describe());
        case 3 -> out.add(3, shape instanceof Base ? shape.toString() : "other");
        case 4 -> out.add(4, shape instanceof Base base ? base.twice() : -1);
        case 5 -> out.add(5, Base.kind() + Square.kind() + Cube.kind());
        case 6 -> out.add(6, sum() + sum(n) + sum(1, n, 3) + sum(new int[] {4, n}));
        case 7 -> out.add(7, mixed(n, 2L * n, 0.5f, 1.5 * n, "x", (byte) n, 'c', n % 2 == 0));
        case 8 -> out.add(8, overload(n) + overload((long) n) + overload((Integer) n) + overload("s") + overload((Object) "s") + overload('c') + overload(1, 2));
        case 9 -> out.add(9, String.format("%d-%s-%.2f", n, shape.name(), n / 3.0));
        case 10 -> out.add(10, Calls.<String>same("t" + n).length() + same(n) + same(2.5));
        case 11 -> out.add(11, even(n) ? 1 : 0);
        case 12 -> out.add(12, shape.equals(shapes[n % 3]) ? shape.getClass().getName().length() : 0);
        case 13 -> out.add(13, Integer.valueOf(n).compareTo(20) + "abc".indexOf('b') + Long.toString(n * 1000L, 36).length() + (n > 3 ? "q" : shape.name()).hashCode());
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

  private static int sum(int... values) {
    int s = values.length;
    for (int v : values) {
      s = s * 3 + v;
    }
    return s;
  }

  private static String mixed(int i, long j, float f, double d, String s, byte b, char c, boolean z) {
    return i + j + f + d + s + b + c + z;
  }

  private static String overload(int i) {
    return "int";
  }

  private static String overload(long j) {
    return "long";
  }

  private static String overload(Integer boxed) {
    return "Integer";
  }

  private static String overload(Object o) {
    return "Object";
  }

  private static String overload(String s) {
    return "String";
  }

  private static String overload(Object... all) {
    return "Object...";
  }

  private static <T> T same(T value) {
    return value;
  }

  private static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  private static boolean odd(int n) {
    return n != 0 && even(n - 1);
  }
}
