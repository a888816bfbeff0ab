package dev.clew.guests;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** An interpreter whose guest calls are Java calls of its portal, through a helper, as in interpreters in the wild; the guest function takes one of several ways before it calls itself. */
final class Recursing {
  private final String code;
  private Recursing self;

  private Recursing(String code) {
    this.code = code;
  }

  /** Recurses {@code depth} deep, again and again. */
  static String run(int depth, int times) {
    var program = new Recursing("<236c");
    program.self = program;
    long sum = 0;
    for (int i = 0; i < times; i++) {
      sum += execute(program, depth);
    }
    return "" + sum;
  }

  /** {@code <} returns at the end, a digit adds something to a number that divides by it and not to others, {@code c} calls. */
  @Portal
  private static long execute(@Green Recursing program, int n) {
    @Green int pc = 0;
    long x = 0;
    Jit.loopHeader();
    while (true) {
      Jit.mergePoint();
      char op = program.code.charAt(pc++);
      switch (op) {
        case '<' -> {
          if (n == 0) {
            return x;
          }
        }
        case 'c' -> {
          return x + program.call(n - 1);
        }
        default -> {
          if (n * 31 % (op - '0') == 0) {
            x += op;
          }
        }
      }
    }
  }

  private long call(int n) {
    return self.enter(n);
  }

  @DontLookInside
  private long enter(int n) {
    return execute(this, n);
  }
}
