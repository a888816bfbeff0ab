package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Fields of every type, static and not, hidden, volatile, final and inherited, and compound assignments to them. */
final class Fields {
  private static int ints;
  private static long longs;
  private static double doubles;
  private static String text;
  private static byte small;
  private static boolean flag;

  private Fields() {}

  /** All kinds of instance fields, some of them private, volatile or final. */
  static class Box implements Named {
    byte b;
    short s;
    char c;
    boolean z;
    int i;
    long j;
    float f;
    double d;
    Object o;
    Box next;
    volatile long shared;
    protected int hidden = 1;
    private int own = 5;
    final int fixed;
    final Object fixedObject = "fixed";

    Box(int fixed) {
      this.fixed = fixed;
    }
  }

  /** Hides a field and has a private one of the same name as its superclass. */
  static final class SubBox extends Box {
    protected int hidden = 2;
    private int own = 7;

    SubBox(int fixed) {
      super(fixed * 2);
    }

    int all() {
      return hidden + super.hidden * 10 + ((Box) this).hidden * 100 + own * 1000 + ((Box) this).own * 10000;
    }
  }

  /** A constant, and a field whose value is not one for the compiler. */
  interface Named {
    int CONSTANT = 12;
    String NAME = String.valueOf("name".toCharArray());
  }

  static String run(int seed) {
    var out = new Digest(15);
    synchronized (Fields.class) {
      ints = seed;
      longs = 0;
      doubles = 0;
      text = "";
      small = 0;
      flag = false;
      loop(Code.rounds(15), new Box(seed), new SubBox(seed), out);
    }
    return out.toString();
  }

  @Portal
  static void loop(@Green Code code, Box box, SubBox sub, Digest out) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, box.b++ + (box.b += 77) + --box.b);
        case 1 -> out.add(1, box.s++ + (box.s -= 7777));
        case 2 -> out.add(2, box.c-- + (box.c *= 3));
        case 3 -> out.add(3, box.z ^= n % 3 == 0);
        case 4 -> out.add(4, box.i++ + (box.i <<= 1) + ++box.i);
        case 5 -> out.add(5, box.j++ + (box.j += box.i) + --box.j);
        case 6 -> out.add(6, box.f++ + (box.f /= 3));
        case 7 -> out.add(7, box.d-- + (box.d *= 1.01));
        case 8 -> {
          box.o = n % 4 == 0 ? null : box.o == null ? "n" + n : box.o;
          out.add(8, box.o);
        }
        case 9 -> {
          box.next = n % 2 == 0 ? sub : new Box(n);
          box.next.next = box;
          out.add(9, box.next.next.next.fixed + box.next.fixedObject.hashCode() + (box.next == sub ? 1 : 0));
        }
        case 10 -> {
          ints += n;
          longs += ints++;
          doubles = longs-- * 0.5 + doubles;
          small += 3;
          flag = !flag;
          out.add(10, ints + longs + doubles + small + (flag ? 1 : 0));
        }
        case 11 -> {
          text = text.length() > 20 ? "" : text + n;
          out.add(11, text);
        }
        case 12 -> {
          sub.hidden += n;
          ((Box) sub).hidden -= 1;
          sub.own++;
          ((Box) sub).own--;
          out.add(12, sub.all());
        }
        case 13 -> out.add(13, Named.CONSTANT + Named.NAME.length() + Box.NAME.length() + sub.fixed);
        case 14 -> {
          box.shared += n;
          out.add(14, box.shared++);
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
}
