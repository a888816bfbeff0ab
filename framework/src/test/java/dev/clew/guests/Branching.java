package dev.clew.guests;

import dev.clew.annotations.Elidable;
import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Two nested guest loops whose body takes one of several ways, by the bits of a random sequence: many traces that jump into each other. */
final class Branching {
  private final String code;

  private Branching(String code) {
    this.code = code;
  }

  @Elidable
  private char op(int pc) {
    return code.charAt(pc);
  }

  static String run(int passes) {
    return "" + loop(new Branching("bi??x<?o"), passes);
  }

  /** {@code <} ends the inner loop, {@code o} the outer; {@code ?} branches on random bits, {@code x} throws and catches now and then. */
  @Portal
  private static long loop(@Green Branching program, int passes) {
    @Green int pc = 0;
    long x = 1;
    int random = 12345;
    int inner = 0;
    while (true) {
      Jit.mergePoint();
      char op = program.op(pc++);
      switch (op) {
        case 'b' -> x += passes;
        case 'i' -> inner = 7;
        case '?' -> {
          random = random * 1103515245 + 12345;
          switch (random >>> 16 & 3) {
            case 0 -> x += 3;
            case 1 -> x ^= random;
            case 2 -> x = x * 5 + 1;
            default -> x -= inner;
          }
        }
        case 'x' -> {
          try {
            x += checked(random);
          } catch (IllegalStateException e) {
            x++;
          }
        }
        case '<' -> {
          if (--inner > 0) {
            pc = 2;
            Jit.loopHeader();
          }
        }
        default -> {
          if (--passes <= 0) {
            return x;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }

  private static int checked(int random) {
    if ((random >>> 18 & 31) == 7) {
      throw new IllegalStateException();
    }
    return random & 15;
  }
}
