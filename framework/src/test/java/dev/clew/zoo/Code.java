package dev.clew.zoo;

import dev.clew.annotations.Elidable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A guest program: operations in a row, executed for some rounds. */
final class Code {
  /** Operation that starts the next round, or falls through to {@link #END} after the last. */
  static final int BACK = -1;

  /** Operation that ends the program. */
  static final int END = -2;

  /** Rounds of the programs: past every threshold the tests use, few enough to run in milliseconds. */
  static final int ROUNDS = 150;

  private static final Map<Integer, Code> PROGRAMS = new ConcurrentHashMap<>();

  private final int[] ops;

  private Code(int[] ops) {
    this.ops = ops;
  }

  /**
   * Returns the program that does operations 0 to {@code count - 1} in every round. It is the same object every time, so that later runs, other threads and other portals find what was
   * compiled for it.
   */
  static Code rounds(int count) {
    return PROGRAMS.computeIfAbsent(count, Code::make);
  }

  private static Code make(int count) {
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
