package dev.clew.runtime.guests;

import dev.clew.annotations.Elidable;
import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** A guest program without branches, but for the jump from its end to its beginning. */
public final class Straight {
  private final byte[] ops;

  private Straight(int length) {
    ops = new byte[length];
    for (int i = 0; i < length; i++) {
      ops[i] = (byte) (i % 3);
    }
  }

  @Elidable
  private int op(int pc) {
    return pc < ops.length ? ops[pc] : -1;
  }

  /** Runs a program of {@code length} instructions {@code rounds} times. */
  public static long run(int length, int rounds) {
    return loop(new Straight(length), rounds);
  }

  @Portal
  private static long loop(@Green Straight program, int rounds) {
    @Green int pc = 0;
    long x = 1;
    while (true) {
      Jit.mergePoint();
      switch (program.op(pc++)) {
        case 0 -> x += rounds;
        case 1 -> x ^= 12345;
        case 2 -> x = x * 31 + 7;
        default -> {
          if (--rounds <= 0) {
            return x;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }
}
