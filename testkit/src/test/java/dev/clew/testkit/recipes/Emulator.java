package dev.clew.testkit.recipes;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.LocationProvider;
import dev.clew.annotations.Portal;

/**
 * Code that the guest may change: it is in the emulated machine's memory, so that nothing can be promised. The word is fetched each time, and promoted: decoding it leaves nothing, what is left is the
 * load and one check, and a program that changes itself gets a bridge.
 */
final class Emulator {
  private static final int ADD = 1;
  private static final int PATCH = 2;

  private final int[] memory = {ADD << 8 | 3, PATCH << 8, 0};

  private Emulator() {}

  /** Names a place by its address. */
  static final class Address implements LocationProvider {
    @Override
    public String locate(Object[] greens) {
      return "address " + greens[1];
    }
  }

  /** Adds 3 in each of {@code n} turns, and 5 from the turn on that follows the one with {@code patchAt} left. */
  static int run(int n, int patchAt) {
    return loop(new Emulator(), n, patchAt);
  }

  @Portal(location = Address.class)
  private static int loop(@Green Emulator machine, int n, int patchAt) {
    @Green int pc = 0;
    int sum = 0;
    while (true) {
      Jit.mergePoint();
      int word = Jit.promote(machine.memory[pc++]);
      switch (word >> 8) {
        case ADD -> sum += word & 0xFF;
        case PATCH -> {
          if (n == patchAt) {
            machine.memory[0] = ADD << 8 | 5;
          }
        }
        default -> {
          if (--n <= 0) {
            return sum;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }
}
