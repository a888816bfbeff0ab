package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.QuasiImmutable;

/** Syntax-tree nodes that replace a child by one specialised for what it has seen, in an array that is replaced as a whole. */
final class Specialising {
  private Specialising() {}

  private abstract static class Node {
    abstract long run(long[] frame);
  }

  private static final class Variable extends Node {
    private final int slot;

    Variable(int slot) {
      this.slot = slot;
    }

    @Override
    long run(long[] frame) {
      return frame[slot];
    }
  }

  /** Any number of operands; each that has only seen small numbers stays small, until it has seen a large one. */
  private static final class Sum extends Node {
    @QuasiImmutable @Immutable private Node[] operands;
    @QuasiImmutable @Immutable private int[] weights = {1, 1, 1};
    private int replaced;

    Sum(Node... operands) {
      this.operands = operands;
    }

    @Override
    long run(long[] frame) {
      long sum = 0;
      for (int i = 0; i < operands.length; i++) {
        sum += operands[i].run(frame) * weights[i];
      }
      return sum;
    }

    void replace(Node old, Node by) {
      Node[] copy = operands.clone();
      for (int i = 0; i < copy.length; i++) {
        if (copy[i] == old) {
          copy[i] = by;
          replaced++;
        }
      }
      operands = copy;
    }

    void reweigh(int i, int weight) {
      int[] copy = weights.clone();
      copy[i] = weight;
      weights = copy;
    }
  }

  /** Expects small numbers, and replaces itself otherwise. */
  private static final class Small extends Node {
    private final Sum parent;
    private final Node inner;

    Small(Sum parent, Node inner) {
      this.parent = parent;
      this.inner = inner;
    }

    @Override
    long run(long[] frame) {
      long value = inner.run(frame);
      if (value != (int) value) {
        parent.replace(this, inner);
      }
      return value;
    }
  }

  /** The guest program: a tree. */
  private static final class Tree {
    private final Sum root = new Sum();

    Tree() {
      root.operands = new Node[] {new Small(root, new Variable(0)), new Small(root, new Variable(1)), new Small(root, new Variable(2))};
    }
  }

  static String run(int seed) {
    var out = new Digest(1);
    Tree tree = new Tree();
    long total = loop(tree, new long[3], out, seed);
    return total + " " + tree.root.replaced + " " + out;
  }

  @Portal
  static long loop(@Green Tree tree, long[] frame, Digest out, int seed) {
    long total = 0;
    for (int n = 0; n < 4 * Code.ROUNDS; n++) {
      Jit.mergePoint();
      frame[0] = n;
      frame[1] = n < Code.ROUNDS ? n : (long) n << 40;
      frame[2] = n < 2 * Code.ROUNDS ? seed : Long.MAX_VALUE / (n + 1);
      total += tree.root.run(frame);
      if (n % (Code.ROUNDS + 7) == Code.ROUNDS) {
        tree.root.reweigh(n % 3, n % 5);
      }
      out.add(0, total);
    }
    return total;
  }
}
