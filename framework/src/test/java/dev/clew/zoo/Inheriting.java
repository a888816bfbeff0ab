package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Random;

/** Subclasses of the JDK's classes that override what inherited methods call: a call of the JDK's then changes fields of the interpreter's. */
final class Inheriting {
  private Inheriting() {}

  /** Generates its own numbers for all of {@link Random}'s methods. */
  private static final class Congruential extends Random {
    private static final long serialVersionUID = 1;
    private int calls;
    private int state;

    @Override
    protected int next(int bits) {
      calls++;
      state = state * 1103515245 + 12345;
      return state >>> 32 - bits;
    }

    int bySuper() {
      return super.nextInt(100);
    }
  }

  /** Counts what is on it, however it got there. */
  private static final class Counted extends ArrayDeque<Object> {
    private static final long serialVersionUID = 1;
    private int depth;

    @Override
    public void addFirst(Object o) {
      depth++;
      super.addFirst(o);
    }

    @Override
    public Object removeFirst() {
      depth--;
      return super.removeFirst();
    }

    void twice(Object o) {
      super.push(o);
      super.push(o);
    }
  }

  private static final class Bits extends BitSet {
    private static final long serialVersionUID = 1;
    private int sets;

    @Override
    public void set(int i) {
      sets++;
      super.set(i);
    }
  }

  static String run(int seed) {
    return loop("program", new Congruential(), new Counted(), new Bits(), seed);
  }

  @Portal
  private static String loop(@Green String program, Congruential random, Counted stack, Bits bits, int seed) {
    long sum = seed;
    for (int i = 0; i < 60; i++) {
      Jit.mergePoint();
      int calls = random.calls;
      sum = sum * 31 + random.nextInt(1000) + random.bySuper();
      sum = sum * 31 + random.calls - calls;
      int depth = stack.depth;
      stack.push("x");
      stack.twice(i);
      sum = sum * 31 + stack.depth - depth;
      stack.pop();
      sum = sum * 31 + stack.depth + stack.size();
      int sets = bits.sets;
      bits.set(i & 31, (i & 1) == 0);
      bits.set(i & 15);
      sum = sum * 31 + bits.sets - sets;
    }
    return sum + " " + random.calls + " " + stack.depth + " " + bits.sets;
  }
}
