package dev.clew.codegen;

import dev.clew.trace.Kind;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * The bytecode of one method under construction: thin sugar over ASM's visitor that knows kinds, keeps an eye on the size, and writes stack maps. Frames are
 * given explicitly at every label, from what is known anyway, so that ASM need not infer them and never asks for a common superclass, which would load classes.
 */
final class Code {
  private final MethodVisitor out;
  private int lastFrame = -1;

  Code(MethodVisitor out) {
    this.out = out;
    out.visitCode();
  }

  /** Returns ASM's own visitor, for the rare instructions that have no sugar here. */
  MethodVisitor out() {
    return out;
  }

  /** Returns the bytes emitted so far. */
  int size() {
    Label here = new Label();
    out.visitLabel(here);
    return here.getOffset();
  }

  /** Ends the method and returns its size in bytes. */
  int end() {
    int size = size();
    out.visitMaxs(0, 0);
    out.visitEnd();
    return size;
  }

  void op(int opcode) {
    out.visitInsn(opcode);
  }

  void jump(int opcode, Label target) {
    out.visitJumpInsn(opcode, target);
  }

  void jump(Label target) {
    out.visitJumpInsn(Opcodes.GOTO, target);
  }

  void type(int opcode, Class<?> type) {
    out.visitTypeInsn(opcode, TypeNames.internal(type));
  }

  void invokeStatic(String owner, String name, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
  }

  void invokeVirtual(Class<?> owner, String name, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, TypeNames.internal(owner), name, descriptor, false);
  }

  void getField(Class<?> owner, String name, Class<?> type) {
    out.visitFieldInsn(Opcodes.GETFIELD, TypeNames.internal(owner), name, TypeNames.descriptor(type));
  }

  void putField(Class<?> owner, String name, Class<?> type) {
    out.visitFieldInsn(Opcodes.PUTFIELD, TypeNames.internal(owner), name, TypeNames.descriptor(type));
  }

  void load(Kind kind, int slot) {
    out.visitVarInsn(switch (kind) {
      case INT -> Opcodes.ILOAD;
      case LONG -> Opcodes.LLOAD;
      case FLOAT -> Opcodes.FLOAD;
      case DOUBLE -> Opcodes.DLOAD;
      case REF, VOID -> Opcodes.ALOAD;
    }, slot);
  }

  void load(Local local) {
    load(local.kind(), local.slot());
  }

  void loadAll(List<Local> locals) {
    for (Local l : locals) {
      load(l);
    }
  }

  void store(Kind kind, int slot) {
    out.visitVarInsn(switch (kind) {
      case INT -> Opcodes.ISTORE;
      case LONG -> Opcodes.LSTORE;
      case FLOAT -> Opcodes.FSTORE;
      case DOUBLE -> Opcodes.DSTORE;
      case REF, VOID -> Opcodes.ASTORE;
    }, slot);
  }

  /** Stores what is on the stack into several variables, the last one first. */
  void storeAll(List<Local> locals) {
    for (int i = locals.size() - 1; i >= 0; i--) {
      store(locals.get(i).kind(), locals.get(i).slot());
    }
  }

  void push(int value) {
    if (value >= -1 && value <= 5) {
      out.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (byte) value) {
      out.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value == (short) value) {
      out.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      out.visitLdcInsn(value);
    }
  }

  void push(long value) {
    if (value == 0 || value == 1) {
      out.visitInsn(value == 0 ? Opcodes.LCONST_0 : Opcodes.LCONST_1);
    } else if (value == (short) value) {
      push((int) value);
      out.visitInsn(Opcodes.I2L);
    } else {
      out.visitLdcInsn(value);
    }
  }

  /** Pushes a float given by its raw bits; a NaN with a payload takes the way through int, as constant pools need not keep it. */
  void pushFloat(int bits) {
    float value = Float.intBitsToFloat(bits);
    if (bits == 0 || value == 1 || value == 2) {
      out.visitInsn(Opcodes.FCONST_0 + (int) value);
    } else if (value != value && bits != Float.floatToIntBits(Float.NaN)) {
      push(bits);
      toRaw(Kind.INT, Kind.FLOAT);
    } else {
      out.visitLdcInsn(value);
    }
  }

  /** Pushes a double given by its raw bits. */
  void pushDouble(long bits) {
    double value = Double.longBitsToDouble(bits);
    if (bits == 0 || value == 1) {
      out.visitInsn(Opcodes.DCONST_0 + (int) value);
    } else if (value != value && bits != Double.doubleToLongBits(Double.NaN)) {
      push(bits);
      toRaw(Kind.LONG, Kind.DOUBLE);
    } else {
      out.visitLdcInsn(value);
    }
  }

  /** Reinterprets raw bits: int as float, long as double, and back. */
  void toRaw(Kind from, Kind to) {
    switch (from) {
      case INT -> invokeStatic("java/lang/Float", "intBitsToFloat", "(I)F");
      case FLOAT -> invokeStatic("java/lang/Float", "floatToRawIntBits", "(F)I");
      case LONG -> invokeStatic("java/lang/Double", "longBitsToDouble", "(J)D");
      case DOUBLE -> invokeStatic("java/lang/Double", "doubleToRawLongBits", "(D)J");
      case REF, VOID -> throw new IllegalArgumentException(from + " to " + to);
    }
  }

  /** Cuts an int on the stack to a narrow type, as storing and reading back would; nothing for other types. */
  void narrow(Class<?> type) {
    switch (type.descriptorString().charAt(0)) {
      case 'Z' -> {
        out.visitInsn(Opcodes.ICONST_1);
        out.visitInsn(Opcodes.IAND);
      }
      case 'B' -> out.visitInsn(Opcodes.I2B);
      case 'C' -> out.visitInsn(Opcodes.I2C);
      case 'S' -> out.visitInsn(Opcodes.I2S);
      default -> { }
    }
  }

  void pushZero(Kind kind) {
    switch (kind) {
      case INT -> out.visitInsn(Opcodes.ICONST_0);
      case LONG -> out.visitInsn(Opcodes.LCONST_0);
      case FLOAT -> out.visitInsn(Opcodes.FCONST_0);
      case DOUBLE -> out.visitInsn(Opcodes.DCONST_0);
      case REF -> out.visitInsn(Opcodes.ACONST_NULL);
      case VOID -> { }
    }
  }

  /** Starts a source line here. Returns the bytes emitted so far, which the label gives for nothing. */
  int line(int line) {
    Label here = new Label();
    out.visitLabel(here);
    out.visitLineNumber(Math.min(line, 0xffff), here);
    return here.getOffset();
  }

  /**
   * Places a label that jumps come to, and its stack map.
   *
   * @param locals what is in local variables whichever way control came
   * @param stack verifier types on the operand stack, as ASM spells them
   */
  void place(Label label, List<Local> locals, Object... stack) {
    if (size() == lastFrame) {
      out.visitInsn(Opcodes.NOP); // two stack maps at one place are not allowed
    }
    out.visitLabel(label);
    lastFrame = label.getOffset();
    Object[] types = verifierTypes(locals);
    // in full, as it will be written: to find out how little it differs from the one before takes ASM longer than the shorter form is worth
    out.visitFrame(Opcodes.F_FULL, types.length, types, stack.length, stack);
  }

  private static Object[] verifierTypes(List<Local> locals) {
    int end = 0;
    for (Local l : locals) {
      end = Math.max(end, l.slot() + 1);
    }
    Local[] bySlot = new Local[end];
    for (Local l : locals) {
      bySlot[l.slot()] = l;
    }
    Object[] types = new Object[end];
    int count = 0;
    for (int slot = 0; slot < end; slot++) {
      Local l = bySlot[slot];
      types[count++] = l == null ? Opcodes.TOP : verifierType(l.kind(), l.type());
      if (l != null && l.kind().slots() == 2) {
        slot++;
      }
    }
    return Arrays.copyOf(types, count);
  }

  /** Returns how ASM spells the verifier type of a value. */
  static Object verifierType(Kind kind, Class<?> type) {
    return switch (kind) {
      case INT -> Opcodes.INTEGER;
      case LONG -> Opcodes.LONG;
      case FLOAT -> Opcodes.FLOAT;
      case DOUBLE -> Opcodes.DOUBLE;
      case REF -> TypeNames.internal(type);
      case VOID -> throw new IllegalArgumentException("void");
    };
  }
}
