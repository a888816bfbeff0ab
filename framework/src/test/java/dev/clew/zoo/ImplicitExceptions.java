package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Exceptions that the JVM throws by itself, in the dispatch loop and below it. */
final class ImplicitExceptions {
  private ImplicitExceptions() {}

  private static final class Node {
    int value;
    Node next;

    int value() {
      return value;
    }
  }

  private interface Named {
    String name();
  }

  static String run(int seed) {
    var out = new Digest(17);
    loop(Code.rounds(16), out, seed);
    return out.toString();
  }

  @Portal
  static void loop(@Green Code code, Digest out, int seed) {
    @Green int pc = 0;
    int n = 0;
    int[] ints = new int[4];
    Node node = new Node();
    while (true) {
      Jit.mergePoint();
      Node maybe = n % 3 == 0 ? null : node;
      int[] array = n % 4 == 0 ? null : ints;
      Object any = n % 3 == 0 ? "text" : n % 3 == 1 ? node : null;
      try {
        switch (code.op(pc++)) {
          case 0 -> out.add(0, maybe.value);
          case 1 -> maybe.value = n;
          case 2 -> out.add(2, maybe.value());
          case 3 -> out.add(3, array[n % 6]);
          case 4 -> array[n % 6 - 1] = n;
          case 5 -> out.add(5, array.length);
          case 6 -> out.add(6, 100 / (n % 4) + seed % (n % 3));
          case 7 -> out.add(7, 100L / (n % 4) + (long) seed % (n % 3));
          case 8 -> out.add(8, new int[n % 5 - 1].length + new Node[n % 3 - 1][2].length);
          case 9 -> out.add(9, ((Node) any).value);
          case 10 -> {
            Object[] objects = n % 2 == 0 ? new Integer[2] : new Object[2];
            objects[n % 3] = any;
            out.add(10, objects[0]);
          }
          case 11 -> out.add(11, unbox(n % 2 == 0 ? n : null));
          case 12 -> {
            throw n % 2 == 0 ? null : new IllegalStateException("thrown");
          }
          case 13 -> out.add(13, named(any));
          case 14 -> {
            synchronized (any) {
              out.add(14, n);
            }
          }
          case 15 -> {
            switch (n % 2 == 0 ? "even" : (String) any) {
              case "even" -> out.add(15, 1);
              case "text" -> out.add(15, 2);
              default -> out.add(15, 3);
            }
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
      } catch (NullPointerException | ClassCastException | IllegalStateException e) {
        out.kind(16, e);
      } catch (ArrayStoreException | NegativeArraySizeException | ArithmeticException | IndexOutOfBoundsException e) {
        out.told(16, e);
      }
    }
  }

  private static int unbox(Integer boxed) {
    return boxed + 1;
  }

  /** A checkcast to an interface, and one that null passes. */
  private static String named(Object any) {
    try {
      return ((Named) any).name();
    } catch (ClassCastException e) {
      return "no name";
    }
  }
}
