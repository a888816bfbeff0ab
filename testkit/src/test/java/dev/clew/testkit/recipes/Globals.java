package dev.clew.testkit.recipes;

import dev.clew.annotations.Elidable;
import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.QuasiImmutable;
import java.util.HashMap;
import java.util.Map;

/**
 * A dictionary with version: global variables. Which cell a name stands for changes when names come and go, and then the version changes; what is in a cell
 * changes all the time. The look-up is elidable, for it depends on the version, and the version is a constant until it changes. What is left of it is one check
 * for the whole trace that no version has changed.
 */
@Immutable
final class Globals implements Instruction.Program {
  private final Instruction[] code;
  private final Dictionary globals;

  private Globals(String program, Dictionary globals) {
    this.code = Instruction.parse(program);
    this.globals = globals;
  }

  @Override
  public Instruction at(int pc) {
    return code[pc];
  }

  /** What a name stands for. */
  private static final class Cell {
    int value;
  }

  /** A new one for every state of the names; it has no contents. */
  private static final class Version {}

  private static final class Dictionary {
    private final Map<String, Cell> cells = new HashMap<>();
    @QuasiImmutable private Version version = new Version();

    void define(String name, int value) {
      Cell cell = new Cell();
      cell.value = value;
      cells.put(name, cell);
      version = new Version();
    }

    Cell cell(String name) {
      return lookUp(name, version);
    }

    /** The version is not looked at: that it is an argument is what makes the promise true. */
    @Elidable
    private Cell lookUp(String name, Version current) {
      return cells.get(name);
    }
  }

  /** Adds up a global that is redefined once, after half of the way. */
  static int run(int n) {
    Dictionary globals = new Dictionary();
    globals.define("x", 1);
    globals.define("sum", 0);
    Globals program = new Globals("get x; add sum; again", globals);
    loop(program, n / 2);
    globals.define("x", 10);
    loop(program, n / 2);
    return globals.cell("sum").value;
  }

  @Portal(location = Instruction.Where.class)
  private static void loop(@Green Globals program, int n) {
    @Green int pc = 0;
    int accumulator = 0;
    while (true) {
      Jit.mergePoint();
      Instruction i = program.code[pc++];
      switch (i.op()) {
        case "get" -> accumulator = program.globals.cell(i.name()).value;
        case "add" -> program.globals.cell(i.name()).value += accumulator;
        default -> {
          if (--n <= 0) {
            return;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }
}
