package dev.clew.samples.bf;

import java.util.ArrayDeque;

/** A parsed program: its instructions without the comments, the partner of each bracket, and where each stood in the source. */
final class Program {
  private final String name;
  private final char[] ops;
  private final int[] jumps;
  private final int[] lines;
  private final int[] columns;

  /** Parses a source; throws {@link BfError} at an unmatched bracket. */
  Program(String name, String source) {
    this.name = name;
    // counted without a stream: its lambda would be one more class to make at each start
    int length = 0;
    for (int i = 0; i < source.length(); i++) {
      length += isOp(source.charAt(i)) ? 1 : 0;
    }
    ops = new char[length];
    jumps = new int[length];
    lines = new int[length];
    columns = new int[length];
    var open = new ArrayDeque<Integer>();
    int pc = 0;
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      } else if (isOp(c)) {
        ops[pc] = c;
        lines[pc] = line;
        columns[pc] = i - lineStart + 1;
        if (c == '[') {
          open.push(pc);
        } else if (c == ']') {
          if (open.isEmpty()) {
            throw error(pc, "this ] closes no [");
          }
          jumps[pc] = open.pop();
          jumps[jumps[pc]] = pc;
        }
        pc++;
      }
    }
    if (!open.isEmpty()) {
      throw error(open.pop(), "this [ is never closed");
    }
  }

  private static boolean isOp(char c) {
    return "><+-.,[]".indexOf(c) >= 0;
  }

  int length() {
    return ops.length;
  }

  char op(int pc) {
    return ops[pc];
  }

  /** Returns the position of the matching bracket. */
  int jump(int pc) {
    return jumps[pc];
  }

  /** Returns {@code file:line:column} of an instruction. */
  String locate(int pc) {
    return name + ":" + lines[pc] + ":" + columns[pc];
  }

  BfError error(int pc, String message) {
    return new BfError(locate(pc) + ": " + message);
  }
}
