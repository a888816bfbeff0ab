package dev.clew.benchmarks.soak.made;

import java.util.Random;

/**
 * A BF program made at random: nested loops that count down, each on a cell of its own, around arithmetic on cells that no counter is in, some of which are moved and written.
 *
 * @param source the program
 * @param output what it writes
 */
public record BfText(String source, byte[] output) {
  /** Programs that take longer are thrown away. */
  private static final int MOST_STEPS = 3_000_000;

  private static final int FEWEST_STEPS = 20_000;

  /** Makes a program. */
  public static BfText random(Random random) {
    while (true) {
      String source = new Maker(random).program();
      byte[] output = PlainBf.run(source, FEWEST_STEPS, MOST_STEPS);
      if (output != null) {
        return new BfText(source, output);
      }
    }
  }

  /** Writes a program. Cells from 0 to {@value #CELLS} have data, those behind them counters, one for each depth. */
  private static final class Maker {
    private static final int CELLS = 6;
    private static final int DEEPEST = 3;

    private final Random random;
    private final StringBuilder source = new StringBuilder();
    private int cell;

    Maker(Random random) {
      this.random = random;
    }

    String program() {
      for (int part = 1 + random.nextInt(4); part > 0; part--) {
        loop(0);
        goTo(random.nextInt(CELLS));
        source.append('.');
      }
      for (int i = 0; i < CELLS; i++) {
        goTo(i);
        source.append('.');
      }
      return source.toString();
    }

    private void loop(int depth) {
      int counter = CELLS + depth;
      goTo(counter);
      source.append("[-]").append("+".repeat(2 + random.nextInt(60))).append('[');
      for (int statement = 1 + random.nextInt(4); statement > 0; statement--) {
        statement(depth);
      }
      goTo(counter);
      source.append("-]");
    }

    private void statement(int depth) {
      int choice = random.nextInt(6);
      if (choice == 0 && depth < DEEPEST - 1) {
        loop(depth + 1);
      } else if (choice <= 2) {
        move(random.nextInt(CELLS), random.nextInt(CELLS), random.nextInt(CELLS));
      } else {
        goTo(random.nextInt(CELLS));
        source.append((random.nextBoolean() ? "+" : "-").repeat(1 + random.nextInt(9)));
      }
    }

    /** Empties a cell into two others; when it is one of them it is left alone, for the loop would not end. */
    private void move(int from, int first, int second) {
      if (from == first || from == second) {
        return;
      }
      goTo(from);
      source.append("[-");
      goTo(first);
      source.append('+');
      goTo(second);
      source.append('+');
      goTo(from);
      source.append(']');
    }

    private void goTo(int target) {
      source.append((target > cell ? ">" : "<").repeat(Math.abs(target - cell)));
      cell = target;
    }
  }
}
