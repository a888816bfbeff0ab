package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Guest functions that call each other through the portal, two portals that call each other, and exceptions that cross them. */
final class Recursion {
  private static final int LOAD = 0;
  private static final int CONST = 1;
  private static final int ADD = 2;
  private static final int SUB = 3;
  private static final int JUMP_IF_LESS = 4;
  private static final int CALL = 5;
  private static final int RETURN = 6;
  private static final int STORE = 7;

  /** fib(n) = n &lt; 2 ? n : fib(n - 1) + fib(n - 2). */
  private static final Code FIB =
      Code.of(LOAD, 0, CONST, 2, JUMP_IF_LESS, 20, LOAD, 0, CONST, 1, SUB, CALL, LOAD, 0, CONST, 2, SUB, CALL, ADD, RETURN, /* 20: */ LOAD, 0, RETURN);

  private Recursion() {}

  /** The guest's error. */
  private static final class Raised extends Exception {
    private static final long serialVersionUID = 1L;
    final int depth;

    Raised(int depth) {
      super(null, null, false, false);
      this.depth = depth;
    }
  }

  static String run(int seed) {
    var all = new StringBuilder();
    all.append(interpret(FIB, 13 + seed % 3, 0)).append(' ');
    all.append(interpret(FIB, 11, 0)).append(' ');
    for (int i = 0; i < 8; i++) {
      all.append(outer(Code.rounds(2), 30 + i, seed)).append(' ').append(down(i * 3, new int[] {seed})).append(' ');
    }
    for (int i = 0; i < 30; i++) {
      all.append(raising(i, 40)).append(' ');
    }
    return all.toString();
  }

  @Portal
  private static int interpret(@Green Code code, int argument, int depth) {
    @Green int pc = 0;
    int[] stack = new int[8];
    int[] locals = {argument, 0};
    int top = 0;
    while (true) {
      Jit.mergePoint();
      int op = code.op(pc++);
      switch (op) {
        case LOAD -> stack[top++] = locals[code.op(pc++)];
        case CONST -> stack[top++] = code.op(pc++);
        case STORE -> locals[code.op(pc++)] = stack[--top];
        case ADD -> {
          top--;
          stack[top - 1] += stack[top];
        }
        case SUB -> {
          top--;
          stack[top - 1] -= stack[top];
        }
        case JUMP_IF_LESS -> {
          top -= 2;
          pc = stack[top] < stack[top + 1] ? code.op(pc) : pc + 1;
        }
        case CALL -> stack[top - 1] = interpret(code, stack[top - 1], depth + 1);
        case RETURN -> {
          return stack[top - 1];
        }
        default -> throw new IllegalStateException("operation " + op);
      }
    }
  }

  /** Calls another portal in its loop, which loops too. */
  @Portal
  private static long outer(@Green Code code, int n, int seed) {
    @Green int pc = 0;
    long total = seed;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> total += inner(n % 7, total & 15);
        case 1 -> total ^= inner(n % 2, 3);
        case Code.BACK -> {
          if (--n > 0) {
            pc = 0;
          }
        }
        default -> {
          return total;
        }
      }
    }
  }

  @Portal
  private static long inner(int n, long by) {
    long x = 1;
    while (n-- > 0) {
      Jit.mergePoint();
      x = x * 3 + by;
    }
    return x;
  }

  /** A portal that is entered often and loops little: recursion only. */
  @Portal
  private static int down(int n, int[] sink) {
    while (true) {
      Jit.mergePoint();
      sink[0]++;
      if (n <= 0) {
        return sink[0];
      }
      return down(n - 1, sink) + 1;
    }
  }

  private static int raising(int limit, int depth) {
    try {
      return deep(limit, depth);
    } catch (Raised e) {
      return -e.depth;
    }
  }

  @Portal
  private static int deep(int limit, int depth) throws Raised {
    int caught = 0;
    while (true) {
      Jit.mergePoint();
      if (depth == limit) {
        throw new Raised(depth);
      }
      if (depth-- < 0) {
        return caught;
      }
      if (depth % 5 == 0) {
        try {
          caught += deep(limit, depth - 1) + 1;
        } catch (Raised e) {
          caught += e.depth;
          if (depth % 10 == 0) {
            throw e;
          }
        }
      }
    }
  }
}
