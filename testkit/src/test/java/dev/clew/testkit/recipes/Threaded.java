package dev.clew.testkit.recipes;

import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.LocationProvider;
import dev.clew.annotations.Portal;

/**
 * Threaded code: instructions are objects that execute themselves and jump by assigning the machine's {@code pc}. The merge point needs it in a green variable: written back before an instruction
 * runs, read after it. In the trace the field is forwarded, and nothing of this is left.
 */
@Immutable
final class Threaded {
  private final Word[] words;

  private Threaded(Word... words) {
    this.words = words;
  }

  /** The machine, as instructions see it. */
  private static final class Machine {
    private int pc;
    private int sum;
    private int left;
  }

  /** An instruction. */
  private interface Word {
    void execute(Machine m);
  }

  private record Add(int number) implements Word {
    @Override
    public void execute(Machine m) {
      m.sum += number;
    }
  }

  private record Again(int target) implements Word {
    @Override
    public void execute(Machine m) {
      if (--m.left > 0) {
        m.pc = target;
      }
    }
  }

  /** Names an instruction. */
  static final class Where implements LocationProvider {
    @Override
    public String locate(Object[] greens) {
      return "word " + greens[1];
    }
  }

  static int run(int n) {
    Machine m = new Machine();
    m.left = n;
    loop(new Threaded(new Add(3), new Add(4), new Again(0)), m);
    return m.sum;
  }

  @Portal(location = Where.class)
  private static void loop(@Green Threaded program, Machine m) {
    @Green int pc = m.pc;
    while (pc < program.words.length) {
      Jit.mergePoint();
      m.pc = pc + 1;
      program.words[pc].execute(m);
      if (m.pc <= pc) {
        Jit.loopHeader();
      }
      pc = m.pc;
    }
  }
}
