package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Nodes that are cloned when their loops are hot, as interpreters do that split call targets, and changed before they are run. */
public final class Clones implements Cloneable {
  @Immutable private int step;

  private Clones(int step) {
    this.step = step;
  }

  private Clones copy(int newStep) {
    try {
      Clones copy = (Clones) clone();
      copy.step = newStep;
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns what a hot node, a clone of it, and the node again count to, for each shape of greens. */
  public static String run(int n) {
    Clones node = new Clones(1);
    String before = node.all(n);
    return before + " " + node.copy(10).all(n) + " " + node.all(n);
  }

  private String all(int n) {
    return alone(this, n) + "," + withInt(this, 3, n) + "," + withOther(this, this, n) + "," + withOther(this, null, n);
  }

  @Portal
  private static int alone(@Green Clones node, int n) {
    int sum = 0;
    int left = n;
    while (left > 0) {
      Jit.mergePoint();
      sum += node.step;
      left--;
    }
    return sum;
  }

  @Portal
  private static int withInt(@Green Clones node, @Green int pc, int n) {
    int sum = 0;
    int left = n;
    while (left > 0) {
      Jit.mergePoint();
      sum += node.step;
      left--;
    }
    return sum;
  }

  @Portal
  private static int withOther(@Green Clones node, @Green Clones from, int n) {
    int sum = 0;
    int left = n;
    while (left > 0) {
      Jit.mergePoint();
      sum += node.step;
      left--;
    }
    return sum;
  }
}
