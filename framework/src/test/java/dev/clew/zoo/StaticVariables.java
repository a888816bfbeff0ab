package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Static fields reached through variable handles, between plain accesses to the same fields. */
final class StaticVariables {
  private static final VarHandle TOTAL;
  private static final VarHandle LATE;

  private static long total;

  static {
    try {
      var lookup = MethodHandles.lookup();
      TOTAL = lookup.findStaticVarHandle(StaticVariables.class, "total", long.class);
      LATE = lookup.findStaticVarHandle(Late.class, "text", String.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Initialised by the first access, which the field of another class shows. */
  private static final class Late {
    static String text = "late";

    static {
      total += 1000;
    }
  }

  private StaticVariables() {}

  static String run(int seed) {
    var out = new Digest(4);
    total = seed;
    LATE.set("late");
    loop(Code.rounds(4), out);
    return out.toString();
  }

  @Portal
  private static void loop(@Green Code code, Digest out) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, plain(n));
        case 1 -> out.add(1, (long) TOTAL.getAndAdd(2L) + total);
        case 2 -> out.add(2, late(n));
        case 3 -> TOTAL.setVolatile(total + n);
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return;
        }
      }
    }
  }

  private static long plain(int n) {
    total += n;
    TOTAL.set((long) TOTAL.get() * 3);
    return total;
  }

  private static String late(int n) {
    Late.text += n & 7;
    String read = (String) LATE.get();
    LATE.set(read.length() > 20 ? "x" : read + "y");
    return Late.text;
  }
}
