package dev.clew.testkit.recipes;

import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** {@code @Immutable}: the guest's code, and the constants in it. Fetching an instruction and the boxed constant it names leaves nothing in the trace. */
@Immutable
final class Constants implements Instruction.Program {
  private final Instruction[] code;
  private final Object[] pool;

  private Constants(String program, Object... pool) {
    this.code = Instruction.parse(program);
    this.pool = pool;
  }

  @Override
  public Instruction at(int pc) {
    return code[pc];
  }

  static int run(int n) {
    return loop(new Constants("add 0; add 1; again", 3, 4), n);
  }

  @Portal(location = Instruction.Where.class)
  private static int loop(@Green Constants program, int n) {
    @Green int pc = 0;
    int sum = 0;
    while (true) {
      Jit.mergePoint();
      Instruction i = program.code[pc++];
      if (i.op().equals("add")) {
        sum += (Integer) program.pool[i.number()];
      } else {
        if (--n <= 0) {
          return sum;
        }
        pc = 0;
        Jit.loopHeader();
      }
    }
  }
}
