package dev.clew.behaviours.portals;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Effects;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Memory;
import dev.clew.annotations.Portal;
import java.lang.ref.WeakReference;

/** Rows about objects: allocation, aliases, life time, dispatch. */
final class Objects {
  private Objects() {}

  /** The class to instantiate is a value. */
  static final class Row033 {
    private abstract static class Shape {
      abstract int size();
    }

    private static final class A extends Shape {
      @Override
      int size() {
        return 3;
      }
    }

    private static final class B extends Shape {
      @Override
      int size() {
        return 5;
      }
    }

    private interface Maker {
      Shape make();
    }

    private static final class MakesA implements Maker {
      @Override
      public Shape make() {
        return new A();
      }
    }

    private static final class MakesB implements Maker {
      @Override
      public Shape make() {
        return new B();
      }
    }

    static String run(int seed) {
      return "" + loop(31, new MakesA(), new MakesB());
    }

    @Portal
    static int loop(int n, Maker maker, Maker other) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        res += maker.make().size();
        Maker swap = maker;
        maker = other;
        other = swap;
        n--;
      }
      return res;
    }
  }

  /** A red object dies with the loop. */
  static final class Row035 {
    static String run(int seed) throws InterruptedException {
      WeakReference<Object> seen = started();
      for (int i = 0; i < 200 && seen.get() != null; i++) {
        System.gc();
        Thread.sleep(5);
      }
      return seen.get() == null ? "collected" : "held";
    }

    private static WeakReference<Object> started() {
      int[] box = {30};
      if (loop(box) != 465) {
        throw new IllegalStateException("wrong sum");
      }
      return new WeakReference<>(box);
    }

    @Portal
    static int loop(int[] box) {
      int res = 0;
      while (box[0] > 0) {
        Jit.mergePoint();
        res += box[0]--;
      }
      return res;
    }
  }

  /** Two branches write fields and elements that are read again. */
  static final class Row049 {
    private static final class Node {
      int a;
      int b = 2;
    }

    static String run(int seed) {
      return loop(60 + seed, new Node(), new Node(), new int[4]) + " " + same(60);
    }

    private static int same(int n) {
      Node node = new Node();
      return loop(n, node, node, new int[4]);
    }

    @Portal
    static int loop(int n, Node x, Node y, int[] items) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        x.a = n;
        items[n & 3] = n;
        items[1] += 2;
        if (n % 3 == 0) {
          y.a = x.a + 1;
          items[n & 1] = y.b;
        } else {
          y.b = x.a - 1;
        }
        res += x.a + x.b * 3 + y.a * 5 + y.b * 7 + items[1] + items[n & 3];
        n--;
      }
      return res;
    }
  }

  /** A chain of calls that do nothing after the call. */
  static final class Row061 {
    static String run(int seed) {
      return "" + loop(25);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        res += g6(n, n * 3, n ^ 5);
        n--;
      }
      return res;
    }

    private static int g6(int n, int a, int b) {
      return g5(n + a, a + b, b + 1);
    }

    private static int g5(int n, int a, int b) {
      return g4(n - a, a - b, b * 3);
    }

    private static int g4(int n, int a, int b) {
      return g3(n ^ a, a ^ b, b - 7);
    }

    private static int g3(int n, int a, int b) {
      return g2(n * 5, a * 5, b * 5);
    }

    private static int g2(int n, int a, int b) {
      return g1(n + b);
    }

    private static int g1(int n) {
      return n > -1_000_000 ? n : -n;
    }
  }

  /** An array that is made on both sides of a branch. */
  static final class Row067 {
    static String run(int seed) {
      return "" + loop(60);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        int[] x = {1};
        if (n % 3 == 0) {
          res += x[0] + 10;
        } else {
          res += x[0];
        }
        n--;
      }
      return res;
    }
  }

  /** An object that gives one value after the other. */
  static final class Row071 {
    private static final class Generator {
      private final int n;
      private int state;

      Generator(int n) {
        this.n = n;
      }

      int next() {
        return switch (state++) {
          case 0 -> n;
          case 1 -> n * 3;
          default -> n * 7;
        };
      }
    }

    static String run(int seed) {
      return "" + loop(30);
    }

    @Portal
    static int loop(int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        var generator = new Generator(n);
        res += generator.next();
        res += generator.next();
        res += generator.next();
        n--;
      }
      return res;
    }
  }

  /** A box that never changes. */
  static final class Row009 {
    private record Box(int value) {}

    static String run(int seed) {
      return "" + loop(new Box(6), 7);
    }

    @Portal
    static int loop(Box x, int y) {
      int res = 0;
      while (y > 0) {
        Jit.mergePoint();
        res += x.value() * x.value();
        y -= 1;
      }
      return res;
    }
  }

  /** Is it null, and of which class. */
  static final class Row039 {
    private static class A {
      int g() {
        return 1;
      }
    }

    private static final class B extends A {
      @Override
      int g() {
        return 2;
      }
    }

    static String run(int seed) {
      return "" + loop(new A[] {new A(), new A()}, 40) + loop(new A[] {new B(), new A()}, 40);
    }

    @Portal
    static int loop(A[] all, int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        A a = all[n & 1];
        if (a != null) {
          res += a.g();
        }
        n--;
      }
      return res;
    }
  }

  /** A call that writes an array and a field of no concern to the loop. */
  static final class Row041 {
    private static final class Holder {
      int value = 3;
      int other;
    }

    static String run(int seed) {
      Holder holder = new Holder();
      return loop(40, holder, new int[] {5}) + " " + holder.other;
    }

    @Portal
    static int loop(int n, Holder holder, int[] items) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        res += holder.value + items[0];
        note(holder);
        res += holder.value - items[0] * 2;
        n--;
      }
      return res;
    }

    @DontLookInside
    @Effects(reads = Memory.FIELDS, writes = Memory.FIELDS, fields = "Objects$Row041$Holder.other", raises = false)
    private static void note(Holder holder) {
      holder.other++;
    }
  }

  /** The class of a variable changes to and fro. */
  static final class Row045 {
    private abstract static class Number {
      abstract Number plus(int i);

      abstract int value();
    }

    private static final class Even extends Number {
      private final int n;

      Even(int n) {
        this.n = n;
      }

      @Override
      Number plus(int i) {
        return new Odd(n + i);
      }

      @Override
      int value() {
        return n;
      }
    }

    private static final class Odd extends Number {
      private final int n;

      Odd(int n) {
        this.n = n;
      }

      @Override
      Number plus(int i) {
        return new Even(n - i * 2);
      }

      @Override
      int value() {
        return n;
      }
    }

    static String run(int seed) {
      return "" + loop(new Even(seed), 60);
    }

    @Portal
    static int loop(Number x, int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        x = x.plus(n & 3);
        res += x.value();
        n--;
      }
      return res;
    }
  }

  /** An array of one box, in which the box is replaced. */
  static final class Row059 {
    private record Box(int value) {}

    static String run(int seed) {
      return "" + loop(new Box[] {new Box(100)});
    }

    @Portal
    static int loop(Box[] a) {
      int rounds = 0;
      while (a[0].value() > 0) {
        Jit.mergePoint();
        a[0] = new Box(a[0].value() - 3);
        rounds++;
      }
      return rounds * 1000 + a[0].value();
    }
  }

  /** A variable that goes through five classes, of which each makes the next: more than one recording takes. */
  static final class Row055 {
    private abstract static class Link {
      final int n;

      Link(int n) {
        this.n = n;
      }

      abstract Link next();
    }

    private static final class First extends Link {
      First(int n) {
        super(n);
      }

      @Override
      Link next() {
        return new Second(n + 1);
      }
    }

    private static final class Second extends Link {
      Second(int n) {
        super(n);
      }

      @Override
      Link next() {
        return new Third(n * 3);
      }
    }

    private static final class Third extends Link {
      Third(int n) {
        super(n);
      }

      @Override
      Link next() {
        return new Fourth(n - 7);
      }
    }

    private static final class Fourth extends Link {
      Fourth(int n) {
        super(n);
      }

      @Override
      Link next() {
        return new Fifth(n ^ 5);
      }
    }

    private static final class Fifth extends Link {
      Fifth(int n) {
        super(n);
      }

      @Override
      Link next() {
        return new First(n + 9);
      }
    }

    static String run(int seed) {
      return "" + loop(new First(seed), 120);
    }

    @Portal
    static int loop(Link x, int n) {
      int res = 0;
      while (n > 0) {
        Jit.mergePoint();
        x = x.next();
        res += x.n;
        n--;
      }
      return res;
    }
  }
}
