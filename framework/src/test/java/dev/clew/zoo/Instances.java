package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Portals that are instance methods: {@code this} as a red or a green, inherited, of an inner class, with the merge point inside a {@code try}. */
final class Instances {
  private Instances() {}

  /** A machine: its state is in its fields. */
  private static class Machine {
    final int[] code;
    int sum;
    private long steps;

    Machine(int... code) {
      this.code = code;
    }

    int amount(int by) {
      return by;
    }

    @Portal
    final int run(int n) {
      @Green int[] program = code;
      @Green int pc = 0;
      while (true) {
        Jit.mergePoint();
        steps++;
        switch (program[pc++]) {
          case 0 -> sum += amount(n);
          case 1 -> sum ^= pc;
          case 2 -> {
            if (--n > 0) {
              pc = 0;
            }
          }
          default -> {
            return sum;
          }
        }
      }
    }

    long steps() {
      return steps;
    }
  }

  private static final class Doubling extends Machine {
    Doubling(int... code) {
      super(code);
    }

    @Override
    int amount(int by) {
      return super.amount(by) * 2;
    }
  }

  /** A node of a tree that runs itself; the node is the green. */
  private abstract static class Node {
    abstract long eval(long[] frame);
  }

  private static final class While extends Node {
    final Node condition;
    final Node body;

    While(Node condition, Node body) {
      this.condition = condition;
      this.body = body;
    }

    @Override
    @Portal
    long eval(long[] frame) {
      @Green While self = this;
      long last = 0;
      while (true) {
        Jit.mergePoint();
        if (self.condition.eval(frame) == 0) {
          return last;
        }
        last = self.body.eval(frame);
      }
    }
  }

  private static final class Add extends Node {
    final int slot;
    final long by;

    Add(int slot, long by) {
      this.slot = slot;
      this.by = by;
    }

    @Override
    long eval(long[] frame) {
      return frame[slot] += by;
    }
  }

  private static final class Both extends Node {
    final Node[] nodes;

    Both(Node... nodes) {
      this.nodes = nodes;
    }

    @Override
    long eval(long[] frame) {
      long last = 0;
      for (Node node : nodes) {
        last = node.eval(frame);
      }
      return last;
    }
  }

  private static final class Set extends Node {
    final int slot;

    Set(int slot) {
      this.slot = slot;
    }

    @Override
    long eval(long[] frame) {
      return frame[slot] = 5;
    }
  }

  static String run(int seed) {
    var all = new StringBuilder();
    int[] code = {0, 1, 0, 2, 3};
    for (int i = 0; i < 6; i++) {
      Machine machine = i % 3 == 2 ? new Doubling(code) : new Machine(code);
      all.append(machine.run(50 + seed)).append(' ').append(machine.steps()).append(' ');
    }
    long[] frame = {20 + seed, 0, 0};
    Node inner = new While(new Add(2, -1), new Add(1, 3));
    Node outer = new While(new Add(0, -1), new Both(new Set(2), inner, new Add(1, 1)));
    all.append(outer.eval(frame)).append(' ').append(frame[1]).append(' ');
    for (int i = 0; i < 4; i++) {
      all.append(guarded(60 + i, seed)).append(' ');
    }
    return all.toString();
  }

  /** The merge point stands inside try: what leaves the portal must not be caught by it again. */
  @Portal
  private static String guarded(int n, int seed) {
    int caught = 0;
    int cleaned = 0;
    try {
      while (true) {
        Jit.mergePoint();
        try {
          if (n % 5 == 0) {
            throw new IllegalStateException("five");
          }
          if (--n == seed) {
            throw new UnsupportedOperationException("end");
          }
        } catch (IllegalStateException e) {
          caught++;
          n--;
        }
        if (n < -100) {
          return "lost";
        }
      }
    } catch (UnsupportedOperationException e) {
      caught += 100;
    } finally {
      cleaned++;
    }
    return caught + "/" + cleaned + "/" + n;
  }
}
