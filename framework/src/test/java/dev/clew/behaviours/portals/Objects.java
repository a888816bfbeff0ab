package dev.clew.behaviours.portals;

import dev.clew.annotations.Jit;
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
}
