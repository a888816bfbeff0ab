package dev.clew.testkit.recipes;

import dev.clew.annotations.LocationProvider;

/**
 * One guest instruction.
 *
 * @param op what to do: {@code get}, {@code call}, {@code again}
 * @param name of the variable, field or method it is about; empty if there is none
 * @param number the number it is about; 0 if there is none
 */
record Instruction(String op, String name, int number) {
  /** Reads {@code get x; push 2; again}. */
  static Instruction[] parse(String program) {
    String[] lines = program.split("; ");
    Instruction[] code = new Instruction[lines.length];
    for (int i = 0; i < code.length; i++) {
      String[] words = lines[i].split(" ");
      boolean isNumber = words.length > 1 && words[1].matches("\\d+");
      code[i] = new Instruction(words[0], words.length > 1 ? words[1] : "", isNumber ? Integer.parseInt(words[1]) : 0);
    }
    return code;
  }

  /** A guest program: its instructions never change. */
  interface Program {
    Instruction at(int pc);
  }

  /** Names {@code get x}. */
  static final class Where implements LocationProvider {
    @Override
    public String locate(Object[] greens) {
      Instruction i = ((Program) greens[0]).at((Integer) greens[1]);
      return (i.op + ' ' + i.name).strip();
    }
  }
}
