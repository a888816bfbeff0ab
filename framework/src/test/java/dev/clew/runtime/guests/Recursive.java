package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** A guest function that calls itself, by a call of the portal; all frames are in one array, so that a call brings nothing that was allocated for it. */
public final class Recursive {
  private static final int TEST = 0;
  private static final int CALL_ONE = 1;
  private static final int CALL_TWO = 2;
  private static final int RETURN = 3;

  private Recursive() {}

  /** Returns a Fibonacci number. */
  public static long fib(int n) {
    long[] stack = new long[4 * n + 8];
    stack[0] = n;
    return run("fib", stack, 0);
  }

  @Portal
  private static long run(@Green String program, long[] stack, int frame) {
    @Green int pc = TEST;
    long result = 0;
    Jit.loopHeader();
    while (true) {
      Jit.mergePoint();
      switch (pc) {
        case TEST -> {
          result = stack[frame];
          pc = result < 2 ? RETURN : CALL_ONE;
        }
        case CALL_ONE -> {
          stack[frame + 2] = stack[frame] - 1;
          stack[frame + 1] = run(program, stack, frame + 2);
          pc = CALL_TWO;
        }
        case CALL_TWO -> {
          stack[frame + 2] = stack[frame] - 2;
          result = stack[frame + 1] + run(program, stack, frame + 2);
          pc = RETURN;
        }
        default -> {
          return result;
        }
      }
    }
  }
}
