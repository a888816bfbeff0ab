package dev.clew.testkit.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.LocationProvider;
import dev.clew.annotations.Portal;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A processor with registers in an {@code int[]}, memory in a {@code byte[]} and a counter in a field, whose loop goes through a variable handle in between: {@code l} loads
 * a word of memory, {@code s} stores one, {@code c} counts in a field of its own, {@code v} does so as other threads would see it.
 */
@Immutable
final class Views {
  private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SEEN;

  static {
    try {
      SEEN = MethodHandles.lookup().findVarHandle(Machine.class, "seen", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final char[] code;

  private Views(String code) {
    this.code = code.toCharArray();
  }

  /** Names {@code lj@0}. */
  static final class Where implements LocationProvider {
    @Override
    public String locate(Object[] greens) {
      return new String(((Views) greens[0]).code) + '@' + greens[1];
    }
  }

  private static final class Machine {
    final int[] registers = new int[4];
    final byte[] memory = new byte[16];
    int executed;
    int seen;
  }

  static int run(String code, int n) {
    Machine machine = new Machine();
    machine.registers[1] = n;
    machine.memory[5] = 1;
    loop(new Views(code), machine);
    return machine.executed + machine.registers[0] + machine.memory[8] + machine.seen;
  }

  @Portal(location = Where.class)
  private static void loop(@Green Views program, Machine m) {
    @Green int pc = 0;
    while (true) {
      Jit.mergePoint();
      m.executed++;
      switch (program.code[pc++]) {
        case 'l' -> m.registers[0] += (int) INTS.get(m.memory, 4);
        case 's' -> INTS.set(m.memory, 8, m.registers[1]);
        case 'c' -> SEEN.set(m, (int) SEEN.get(m) + 1);
        case 'v' -> m.registers[0] += (int) SEEN.getAndAdd(m, 1);
        default -> {
          m.registers[1]--;
          if (m.registers[1] == 0) {
            return;
          }
          pc = 0;
          Jit.loopHeader();
        }
      }
    }
  }
}
