package dev.clew.codegen;

import dev.clew.trace.Kind;
import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;

/** Values to and from the two arrays they travel in: primitives as raw bits in a {@code long[]}, references in an {@code Object[]}, each keeping the order. */
final class Packing {
  private Packing() {}

  /** How values to pack get onto the stack. */
  interface Pusher {
    /** Pushes value k. */
    void push(int k);
  }

  private record FromLocals(Code code, List<Local> locals) implements Pusher {
    @Override
    public void push(int k) {
      code.load(locals.get(k));
    }
  }

  /** Returns how variables get onto the stack. */
  static Pusher from(Code code, List<Local> locals) {
    return new FromLocals(code, locals);
  }

  /** Pushes the first array, filled from variables. */
  static void packPrims(Code code, List<Local> locals) {
    fill(code, kinds(locals), new FromLocals(code, locals), true);
  }

  /** Pushes the second array, filled from variables. */
  static void packRefs(Code code, List<Local> locals) {
    fill(code, kinds(locals), new FromLocals(code, locals), false);
  }

  /** Returns the kinds of variables. */
  static List<Kind> kinds(List<Local> locals) {
    Kind[] kinds = new Kind[locals.size()];
    for (int k = 0; k < kinds.length; k++) {
      kinds[k] = locals.get(k).kind();
    }
    return List.of(kinds);
  }

  private static void fill(Code code, List<Kind> kinds, Pusher values, boolean primitive) {
    allocate(code, kinds, primitive);
    int element = 0;
    for (int i = 0; i < kinds.size(); i++) {
      Kind kind = kinds.get(i);
      if (kind.isPrimitive() != primitive) {
        continue;
      }
      code.op(Opcodes.DUP);
      code.push(element++);
      values.push(i);
      toBits(code, kind);
      code.op(primitive ? Opcodes.LASTORE : Opcodes.AASTORE);
    }
  }

  /** Pushes one of the arrays, empty. */
  static void allocate(Code code, List<Kind> kinds, boolean primitive) {
    int count = 0;
    for (Kind k : kinds) {
      count += k.isPrimitive() == primitive ? 1 : 0;
    }
    code.push(count);
    if (primitive) {
      code.out().visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
    } else {
      code.type(Opcodes.ANEWARRAY, Object.class);
    }
  }

  /** Stores variables into arrays that are there already, from the elements on that two int variables say. */
  static void storeInto(Code code, List<Local> values, int prims, int refs, int firstPrim, int firstRef) {
    int p = 0;
    int r = 0;
    for (Local v : values) {
      boolean primitive = v.kind().isPrimitive();
      code.load(Kind.REF, primitive ? prims : refs);
      code.load(Kind.INT, primitive ? firstPrim : firstRef);
      code.push(primitive ? p++ : r++);
      code.op(Opcodes.IADD);
      code.load(v);
      toBits(code, v.kind());
      code.op(primitive ? Opcodes.LASTORE : Opcodes.AASTORE);
    }
  }

  /** Returns how many bytes {@link #toBits} takes. */
  static int bytesToBits(Kind kind) {
    return switch (kind) {
      case INT -> 1;
      case DOUBLE -> 3;
      case FLOAT -> 4;
      case LONG, REF, VOID -> 0;
    };
  }

  /** Makes raw bits of the primitive on the stack; leaves anything else alone. */
  static void toBits(Code code, Kind kind) {
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
      unpack(code, target, target.kind().isPrimitive() ? p++ : r++, prims, refs);
    }
  }

  /** Pushes all values, taken from the arrays, in the order in which they are {@linkplain ParameterOrder passed}. */
  static void unpackInOrder(Code code, List<Local> targets, int prims, int refs) {
    int[] elements = new int[targets.size()];
    int p = 0;
    int r = 0;
    for (int k = 0; k < elements.length; k++) {
      elements[k] = targets.get(k).kind().isPrimitive() ? p++ : r++;
    }
    for (int k : ParameterOrder.of(targets)) {
      unpack(code, targets.get(k), elements[k], prims, refs);
    }
  }

  private static void unpack(Code code, Local target, int element, int prims, int refs) {
    boolean primitive = target.kind().isPrimitive();
    code.load(Kind.REF, primitive ? prims : refs);
    code.push(element);
    code.op(primitive ? Opcodes.LALOAD : Opcodes.AALOAD);
    fromBits(code, target);
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
