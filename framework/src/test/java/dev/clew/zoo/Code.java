package dev.clew.zoo;

import dev.clew.annotations.Elidable;

/** A guest program: operations in a row, executed for some rounds. */
final class Code {
  /** Operation that starts the next round, or falls through to {@link #END} after the last. */
  static final int BACK = -1;

  /** Operation that ends the program. */
  static final int END = -2;

  /** Rounds of the programs: past every threshold the tests use, few enough to run in milliseconds. */
  static final int ROUNDS = 150;

  private final int[] ops;

  private Code(int[] ops) {
    this.ops = ops;
  }

  /** Returns the program that does operations 0 to {@code count - 1} in every round. */
  static Code rounds(int count) {
    int[] ops = new int[count + 2];
    for (int i = 0; i < count; i++) {
      ops[i] = i;
    }
    ops[count] = BACK;
    ops[count + 1] = END;
    return new Code(ops);
  }

  /** Returns a program given by its numbers, meaning what the interpreter says. */
  static Code of(int... ops) {
    return new Code(ops);
  }

  @Elidable
  int op(int pc) {
    return ops[pc];
  }
}
