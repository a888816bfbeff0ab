package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** A machine with a return stack; its program calls one subroutine from as many places as one likes. */
public final class Returns {
  private static final int CALL = 0;
  private static final int TIMES = 1;
  private static final int RETURN = 2;
  private static final int LOOP = 3;

  @Immutable private final int[] code;

  private Returns(int[] code) {
    this.code = code;
  }

  /** Calls the subroutine from {@code places} places in each of {@code turns} turns, and returns what it computed. */
  public static long run(int places, int turns) {
    int[] code = new int[2 * places + 4];
    for (int i = 0; i < places; i++) {
      code[2 * i] = CALL;
      code[2 * i + 1] = 2 * places + 2;
    }
    code[2 * places] = LOOP;
    code[2 * places + 2] = TIMES;
    code[2 * places + 3] = RETURN;
    return loop(new Returns(code), turns);
  }

  @Portal
  private static long loop(@Green Returns program, int turns) {
    @Green int pc = 0;
    int[] stack = new int[4];
    int sp = 0;
    long sum = 1;
    while (true) {
      Jit.mergePoint();
      switch (program.code[pc]) {
        case CALL -> {
          stack[sp++] = pc + 2;
          pc = program.code[pc + 1];
          Jit.loopHeader();
        }
        case TIMES -> {
          sum = sum * 31 + pc;
          pc++;
        }
        case RETURN -> pc = stack[--sp];
        default -> {
          sum ^= turns;
          if (--turns == 0) {
            return sum;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }
}
