package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Objects made in the loop: chains of constructors, initialisers, inner, local and anonymous classes, and constructors that fail. */
final class Construction {
  private final int seed;
  private int made;

  private Construction(int seed) {
    this.seed = seed;
  }

  static class Part {
    static final Part NONE = new Part();
    final StringBuilder log = new StringBuilder();
    int size = 3;
    int early;

    {
      log.append("init").append(size);
    }

    Part() {
      this(7);
      log.append("()");
    }

    Part(int size) {
      this(size, "int");
      log.append("(I)");
    }

    private Part(int size, String name) {
      this.size += size;
      log.append(name);
      early = weight();
    }

    {
      log.append("second");
    }

    int weight() {
      return size;
    }
  }

  static class Wheel extends Part {
    final int spokes;
    long weight = 40;

    Wheel(int spokes) {
      super(spokes > 10 ? spokes : -spokes);
      this.spokes = spokes;
      if (spokes % 7 == 0) {
        throw new IllegalArgumentException("spokes " + spokes);
      }
    }

    /** Called by the super constructor, before this object's fields are set. */
    @Override
    int weight() {
      return spokes + (int) weight;
    }
  }

  /** Reads and writes the outer object. */
  final class Inner {
    final int number = ++made;

    final class Deep {
      int all() {
        return seed * 100 + made * 10 + number;
      }
    }
  }

  private interface Counter {
    int next(int by);
  }

  static String run(int seed) {
    var out = new Digest(11);
    loop(Code.rounds(11), new Construction(seed), out);
    return out.toString();
  }

  @Portal
  static void loop(@Green Code code, Construction outer, Digest out) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, new Part().log.toString());
        case 1 -> out.add(1, new Part(n).size);
        case 2 -> out.add(2, outer.wheel(n));
        case 3 -> out.add(3, outer.new Inner().number);
        case 4 -> {
          Inner inner = outer.new Inner();
          Inner.Deep deep = inner.new Deep();
          out.add(4, deep.all());
        }
        case 5 -> {
          int start = n * 2;
          Counter counter = new Counter() {
            private int at = start;

            @Override
            public int next(int by) {
              return at += by + outer.seed;
            }
          };
          out.add(5, counter.next(1) + counter.next(n) * 3);
        }
        case 6 -> out.add(6, outer.local(n));
        case 7 -> out.add(7, Part.NONE.early + new Part().early);
        case 8 -> {
          Part part = n % 2 == 0 ? new Part(n) : n % 3 == 0 ? new Wheel(n * 7 + 1) : null;
          out.add(8, part == null ? -1 : part.weight());
        }
        case 9 -> out.add(9, new StringBuilder("b").append(n).append('c').append(1.5).append(true).append((Object) null).reverse().toString());
        case 10 -> out.add(10, new Object[] {new int[n % 4], new Part[] {new Part(), null}, new Object().getClass()}.length + new String(new char[] {'a', (char) n}).hashCode());
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

  private String wheel(int n) {
    try {
      Wheel wheel = new Wheel(n);
      return wheel.early + ":" + wheel.weight() + wheel.log;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private int local(int n) {
    int base = n + seed;
    class Local {
      final int value;

      Local(int value) {
        this.value = value + base;
      }

      Local next() {
        return value > base + 3 ? this : new Local(value - base + 1);
      }
    }
    return new Local(n % 5).next().next().value + made;
  }
}
