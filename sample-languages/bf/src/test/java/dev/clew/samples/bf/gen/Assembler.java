package dev.clew.samples.bf.gen;

/**
 * A macro assembler: cells have numbers, the tape head's place is known at every point of the text, so that a macro names the cell it wants and the
 * arrows are written for it. Every macro leaves cells it does not mention as they were.
 *
 * <p>Multi-digit numbers are kept in <em>records</em>: equal groups of cells side by side, one digit of each number to a record, the first cell of
 * each being 1 as a marker and that of the record after the last being 0. {@link #eachRecord} writes its body once, as a loop that walks over them.
 */
final class Assembler {
  private static final int LINE = 100;

  private final StringBuilder text = new StringBuilder();
  private int column;
  private int at;

  /** Starts a line with a comment, which must not contain instructions. */
  Assembler comment(String words) {
    if (words.matches(".*[-+<>\\[\\].,].*")) {
      throw new IllegalArgumentException("a comment would be executed: " + words);
    }
    if (column > 0) {
      text.append('\n');
    }
    text.append(words).append('\n');
    column = 0;
    return this;
  }

  Assembler to(int cell) {
    for (; at < cell; at++) {
      put('>');
    }
    for (; at > cell; at--) {
      put('<');
    }
    return this;
  }

  /** Adds a number, which may be negative. */
  Assembler add(int cell, int number) {
    to(cell);
    for (int i = 0; i < Math.abs(number); i++) {
      put(number > 0 ? '+' : '-');
    }
    return this;
  }

  Assembler clear(int cell) {
    return loop(cell, () -> add(cell, -1));
  }

  /** Sets a cell that is 0 or anything else to a number. */
  Assembler set(int cell, int number) {
    return clear(cell).add(cell, number);
  }

  Assembler print(int cell) {
    to(cell);
    put('.');
    return this;
  }

  Assembler read(int cell) {
    to(cell);
    put(',');
    return this;
  }

  /** Repeats the body while the cell is not 0. */
  Assembler loop(int cell, Runnable body) {
    to(cell);
    put('[');
    body.run();
    to(cell);
    put(']');
    return this;
  }

  /** Runs the body as many times as the cell says, counting the cell down to 0. */
  Assembler times(int cell, Runnable body) {
    return loop(cell, () -> {
      add(cell, -1);
      body.run();
    });
  }

  /** Runs the body if the cell is not 0, and clears the cell first. */
  Assembler ifTaken(int cell, Runnable body) {
    return loop(cell, () -> {
      clear(cell);
      body.run();
    });
  }

  /** Adds a cell to others and clears it. */
  Assembler move(int from, int... to) {
    return times(from, () -> {
      for (int cell : to) {
        add(cell, 1);
      }
    });
  }

  /** Adds a cell to another by way of a third, which is 0 before and after. */
  Assembler copy(int from, int to, int zero) {
    return move(from, to, zero).move(zero, from);
  }

  /**
   * Runs the body if the cell is 0, keeping the cell. The two cells to its right are 0 before and after; the body finds them 0.
   *
   * <p>The trick: with a 1 in the cell to the right, {@code [>-]>} ends one cell further right if the cell was not 0, where a 0 is waiting; so both
   * ways meet at the same place without the cell being changed.
   */
  Assembler ifZero(int cell, Runnable body) {
    add(cell + 1, 1).to(cell);
    put('[').put('>').put('-').put(']').put('>').put('[').put('-');
    at = cell + 1;
    body.run();
    to(cell + 1);
    put('>').put(']');
    at = cell + 2;
    return this;
  }

  /**
   * Runs the body in each record from the first to the last, within it counting cells from the record's own first, so that {@code width + c} is cell
   * c of the next record.
   *
   * @param first the cell where the first record begins
   */
  Assembler eachRecord(int first, int width, int records, Runnable body) {
    to(first);
    put('[');
    at = 0;
    body.run();
    to(width);
    put(']');
    at = first + width * records;
    return this;
  }

  private Assembler put(char c) {
    text.append(c);
    if (++column == LINE) {
      text.append('\n');
      column = 0;
    }
    return this;
  }

  @Override
  public String toString() {
    return text + (column > 0 ? "\n" : "");
  }
}
