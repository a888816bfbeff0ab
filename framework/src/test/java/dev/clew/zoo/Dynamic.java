package dev.clew.zoo;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Elidable;
import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.LookInside;
import dev.clew.annotations.LoopInvariant;
import dev.clew.annotations.Portal;
import dev.clew.annotations.Promote;
import dev.clew.annotations.QuasiImmutable;
import dev.clew.annotations.UnrollSafe;
import dev.clew.annotations.Virtualizable;

/** A dynamically typed stack machine with boxed numbers, and every hint in its loop. */
final class Dynamic {
  private final Shape shape = new Shape("x", "y");

  @QuasiImmutable private int global;

  @QuasiImmutable private static Object constant = 1;

  private Dynamic(int global) {
    this.global = global;
  }

  @Immutable
  private static final class Shape {
    private final String[] names;

    Shape(String... names) {
      this.names = names;
    }

    @Elidable
    @UnrollSafe
    int indexOf(String name) {
      for (int i = 0; i < names.length; i++) {
        if (names[i].equals(name)) {
          return i;
        }
      }
      return -1;
    }
  }

  private static final class Item {
    Shape shape;
    final Object[] slots = new Object[2];

    Item(Shape shape) {
      this.shape = shape;
    }

    Object get(String name) {
      return read(Jit.promote(shape), name);
    }

    private Object read(@Promote Shape known, String name) {
      return slots[known.indexOf(name)];
    }
  }

  @Virtualizable
  private static final class Frame {
    final Object[] stack = new Object[6];
    int top;

    void push(Object value) {
      stack[top++] = value;
    }

    Object pop() {
      return stack[--top];
    }
  }

  static String run(int seed) {
    var out = new Digest(15);
    loop(Code.rounds(15), new Dynamic(seed), new Frame(), out);
    return out.toString();
  }

  @Portal(name = "dynamic", location = Place.class)
  private static void loop(@Green Code code, Dynamic machine, Frame frame, Digest out) {
    @Green int pc = 0;
    int n = 0;
    Item item = new Item(machine.shape);
    item.slots[0] = 1;
    item.slots[1] = "y";
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> frame.push(n);
        case 1 -> frame.push(n < 70 ? (Object) 2 : n < 110 ? (Object) 0.5 : "text");
        case 2 -> frame.push(plus(frame.pop(), frame.pop()));
        case 3 -> out.add(3, frame.pop());
        case 4 -> out.add(4, item.get(n % 3 == 0 ? "y" : "x"));
        case 5 -> item.slots[0] = plus(item.slots[0], Integer.valueOf(n & 3));
        case 6 -> {
          if (n == 90) {
            item.shape = new Shape("y", "x");
          }
          out.add(6, machine.global);
        }
        case 7 -> {
          if (n % 40 == 35) {
            machine.global++;
            constant = "changed " + n;
          }
        }
        case 8 -> out.add(8, opaque(n, machine) + (n % 40 == 36 ? String.valueOf(constant) : "").length());
        case 9 -> {
          int length = Jit.isConstant(n) ? n : opaque(n, null);
          out.add(9, length + (Jit.inTrace() ? 0 : 0) + (Jit.isVirtual(item) || Jit.currentTraceLength() >= 0 ? 1 : 2));
        }
        case 10 -> {
          Jit.conditionalCall(frame.top > 4, frame::pop);
          Jit.recordExactClass(item, Item.class);
          Jit.assertGreen(code);
          Jit.debug("at", n, code);
          out.add(10, Jit.promote(n & 1) + Jit.promote(2.5) + Jit.promote(n > 3 ? 1L : 2L) + Jit.promote('c') + (Jit.promote(n % 50 == 0) ? 1 : 0));
        }
        case 11 -> out.add(11, machine.base() + cube(n % 4) + cube(3));
        case 12 -> {
          frame.push(machine);
          out.add(12, Toolbox.open(n) + Toolbox.closed(frame));
          frame.top--;
        }
        case 13 -> out.add(13, raising(n % 5));
        case 14 -> constant = n == 149 ? (Object) 1 : constant;
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

  private static Object plus(Object a, Object b) {
    if (a instanceof Integer x && b instanceof Integer y) {
      try {
        return Math.addExact(x, y);
      } catch (ArithmeticException e) {
        return 0;
      }
    }
    if (a instanceof Number x && b instanceof Number y) {
      return x.doubleValue() + y.doubleValue();
    }
    return (a + "" + b).length();
  }

  @DontLookInside
  private static int opaque(int n, Dynamic machine) {
    if (machine != null && n == 100) {
      machine.global += 5;
    }
    return n;
  }

  @LoopInvariant
  private int base() {
    return shape.names.length;
  }

  @Elidable
  private static int cube(int n) {
    return n * n * n;
  }

  private static int raising(int n) {
    try {
      return reciprocal(n) + reciprocal(2);
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  @Elidable
  private static int reciprocal(int n) {
    if (n == 0) {
      throw new IllegalArgumentException("zero");
    }
    return 1000 / n;
  }

  @DontLookInside
  private static final class Toolbox {
    @LookInside
    static int open(int n) {
      return n + 1;
    }

    static int closed(Frame frame) {
      return frame.stack[frame.top - 1].hashCode() == 0 ? 0 : frame.top;
    }
  }

  @Override
  public int hashCode() {
    return 17;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  /** Names positions by their number. */
  static final class Place implements dev.clew.annotations.LocationProvider {
    @Override
    public String locate(Object[] greens) {
      return "op" + greens[1];
    }
  }
}
