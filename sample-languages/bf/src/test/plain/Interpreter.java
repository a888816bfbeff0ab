package dev.clew.samples.bf;

/** The dispatch loop. */
final class Interpreter {
  private Interpreter() {}

  /** Runs a program from its first instruction until it falls off its end. */
  static void run(Program program, byte[] tape, Console console) {
    int pc = 0;
    int cell = 0;
    try {
      while (pc < program.length()) {
        switch (program.op(pc)) {
          case '>' -> cell++;
          case '<' -> cell--;
          case '+' -> tape[cell]++;
          case '-' -> tape[cell]--;
          case '.' -> console.write(tape[cell]);
          case ',' -> tape[cell] = console.read();
          case '[' -> {
            if (tape[cell] == 0) {
              pc = program.jump(pc);
            }
          }
          default -> {
            if (tape[cell] != 0) {
              pc = program.jump(pc);
            }
          }
        }
        pc++;
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      throw program.error(pc, "cell " + cell + " is not on the tape, which has cells 0 to " + (tape.length - 1));
    }
  }
}
