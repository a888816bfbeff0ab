package dev.clew.benchmarks.soak.made;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** A BF interpreter that has nothing in common with the one of the sample language; for programs without input. */
final class PlainBf {
  private static final int CELLS = 64;

  private PlainBf() {}

  /** Runs a program; returns what it writes, or null if it takes fewer or more steps than it should. */
  static byte[] run(String source, int fewest, int most) {
    int[] partner = partners(source);
    byte[] tape = new byte[CELLS];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int cell = 0;
    int steps = 0;
    for (int pc = 0; pc < source.length(); pc++) {
      if (++steps > most) {
        return null;
      }
      switch (source.charAt(pc)) {
        case '>' -> cell++;
        case '<' -> cell--;
        case '+' -> tape[cell]++;
        case '-' -> tape[cell]--;
        case '.' -> out.write(tape[cell]);
        case '[' -> pc = tape[cell] == 0 ? partner[pc] : pc;
        case ']' -> pc = tape[cell] != 0 ? partner[pc] : pc;
        default -> throw new IllegalArgumentException("no instruction: " + source.charAt(pc));
      }
    }
    return steps < fewest ? null : out.toByteArray();
  }

  private static int[] partners(String source) {
    int[] partner = new int[source.length()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < partner.length; i++) {
      if (source.charAt(i) == '[') {
        open.push(i);
      } else if (source.charAt(i) == ']') {
        partner[i] = open.pop();
        partner[partner[i]] = i;
      }
    }
    return partner;
  }
}
