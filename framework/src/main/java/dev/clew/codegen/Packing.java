package dev.clew.codegen;

import dev.clew.trace.Kind;
import java.util.List;
import java.util.function.IntConsumer;
import net.bytebuddy.jar.asm.Opcodes;

/** Values to and from the two arrays they travel in: primitives as raw bits in a {@code long[]}, references in an {@code Object[]}, each keeping the order. */
final class Packing {
  private Packing() {}

  /**
   * Pushes the two arrays, filled.
   *
   * @param push pushes value k, of kind k; called once for each
   */
  static void pack(Code code, List<Kind> kinds, IntConsumer push) {
    int prims = (int) kinds.stream().filter(Kind::isPrimitive).count();
    code.push(prims);
    code.out().visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
    fill(code, kinds, push, true);
    code.push(kinds.size() - prims);
    code.type(Opcodes.ANEWARRAY, Object.class);
    fill(code, kinds, push, false);
  }

  /** Pushes the two arrays, filled from variables. */
  static void pack(Code code, List<Local> locals) {
    pack(code, locals.stream().map(Local::kind).toList(), i -> code.load(locals.get(i)));
  }

  private static void fill(Code code, List<Kind> kinds, IntConsumer push, boolean primitive) {
    int element = 0;
    for (int i = 0; i < kinds.size(); i++) {
      Kind kind = kinds.get(i);
      if (kind.isPrimitive() != primitive) {
        continue;
      }
      code.op(Opcodes.DUP);
      code.push(element++);
      push.accept(i);
      if (primitive) {
        toBits(code, kind);
      }
      code.op(primitive ? Opcodes.LASTORE : Opcodes.AASTORE);
    }
  }

  private static void toBits(Code code, Kind kind) {
    switch (kind) {
      case INT -> code.op(Opcodes.I2L);
      case FLOAT -> {
        code.toRaw(Kind.FLOAT, Kind.INT);
        code.op(Opcodes.I2L);
      }
      case DOUBLE -> code.toRaw(Kind.DOUBLE, Kind.LONG);
      case LONG, REF, VOID -> { }
    }
  }

  /**
   * Pushes all values, taken from the arrays, references cast to the types of the variables they are meant for. The arrays are only read before anything is
   * stored, so the variables may share slots with them.
   *
   * @param prims slot of the {@code long[]}
   * @param refs slot of the {@code Object[]}
   */
  static void unpack(Code code, List<Local> targets, int prims, int refs) {
    int p = 0;
    int r = 0;
    for (Local target : targets) {
      boolean primitive = target.kind().isPrimitive();
      code.load(Kind.REF, primitive ? prims : refs);
      code.push(primitive ? p++ : r++);
      code.op(primitive ? Opcodes.LALOAD : Opcodes.AALOAD);
      fromBits(code, target);
    }
  }

  private static void fromBits(Code code, Local target) {
    switch (target.kind()) {
      case INT -> code.op(Opcodes.L2I);
      case FLOAT -> {
        code.op(Opcodes.L2I);
        code.toRaw(Kind.INT, Kind.FLOAT);
      }
      case DOUBLE -> code.toRaw(Kind.LONG, Kind.DOUBLE);
      case REF -> {
        if (target.type() != Object.class) {
          code.type(Opcodes.CHECKCAST, target.type());
        }
      }
      case LONG, VOID -> { }
    }
  }
}
