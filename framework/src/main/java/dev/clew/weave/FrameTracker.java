package dev.clew.weave;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/**
 * Follows the verifier's types of locals and operand stack through a method, from one of the compiler's stack map frames to the next. Since nothing is ever merged, nothing has to
 * be known about classes; and the types are the compiler's own, so a frame made from them fits the code that follows. Needs expanded frames. The technique is that of ASM's
 * {@code AnalyzerAdapter}.
 *
 * <p>Types are ASM's: {@link net.bytebuddy.jar.asm.Opcodes#INTEGER} and its like, an internal name or array descriptor, or a marker for an object that is not initialised yet. A long
 * or double is followed by {@code TOP}.
 */
abstract class FrameTracker extends InstructionVisitor {
  /** What a {@code new} instruction pushes, told apart by identity. */
  private record Uninitialized(String type) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private final String owner;
  private List<Object> locals = new ArrayList<>();
  private List<Object> stack = new ArrayList<>();

  FrameTracker(String owner, int access, String name, String descriptor, MethodVisitor next) {
    super(next);
    this.owner = owner;
    locals.addAll(parameters(owner, access, name, descriptor));
  }

  /** Returns the types of the parameters as locals, receiver first. */
  static List<Object> parameters(String owner, int access, String name, String descriptor) {
    List<Object> types = new ArrayList<>();
    if ((access & ACC_STATIC) == 0) {
      types.add(name.equals("<init>") ? UNINITIALIZED_THIS : owner);
    }
    for (Type t : Type.getArgumentTypes(descriptor)) {
      push(types, t);
    }
    return types;
  }

  /** Returns the types of the locals before the next instruction, by slot, or null if no path leads there. */
  final List<Object> locals() {
    return locals;
  }

  /** Returns the types on the operand stack before the next instruction, by slot, or null if no path leads there. */
  final List<Object> stack() {
    return stack;
  }

  private boolean reachable() {
    return locals != null;
  }

  private void unreachable() {
    locals = null;
    stack = null;
  }

  private static void push(List<Object> onto, Type type) {
    switch (type.getSort()) {
      case Type.VOID -> {
      }
      case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> onto.add(INTEGER);
      case Type.FLOAT -> onto.add(FLOAT);
      case Type.LONG -> Collections.addAll(onto, LONG, TOP);
      case Type.DOUBLE -> Collections.addAll(onto, DOUBLE, TOP);
      case Type.ARRAY -> onto.add(type.getDescriptor());
      default -> onto.add(type.getInternalName());
    }
  }

  private void push(Object... types) {
    Collections.addAll(stack, types);
  }

  private Object pop() {
    return stack.remove(stack.size() - 1);
  }

  private void pop(int slots) {
    stack.subList(stack.size() - slots, stack.size()).clear();
  }

  /** Copies the top slots to below further slots: all of {@code dup} and its kin. */
  private void duplicate(int slots, int below) {
    List<Object> top = List.copyOf(stack.subList(stack.size() - slots, stack.size()));
    stack.addAll(stack.size() - slots - below, top);
  }

  @Override
  public void visitFrame(int type, int localCount, Object[] localTypes, int stackCount, Object[] stackTypes) {
    super.visitFrame(type, localCount, localTypes, stackCount, stackTypes);
    locals = bySlot(localCount, localTypes);
    stack = bySlot(stackCount, stackTypes);
  }

  private static List<Object> bySlot(int count, Object[] types) {
    List<Object> slots = new ArrayList<>();
    for (Object t : Arrays.copyOf(types, count)) {
      slots.add(t);
      if (t == LONG || t == DOUBLE) {
        slots.add(TOP);
      }
    }
    return slots;
  }

  @Override
  public void visitInsn(int opcode) {
    super.visitInsn(opcode);
    if (reachable()) {
      step(opcode);
    }
  }

  private void step(int opcode) {
    switch (opcode) {
      case NOP, INEG, LNEG, FNEG, DNEG, I2B, I2C, I2S -> {
      }
      case ACONST_NULL -> push(NULL);
      case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5 -> push(INTEGER);
      case LCONST_0, LCONST_1 -> push(LONG, TOP);
      case FCONST_0, FCONST_1, FCONST_2 -> push(FLOAT);
      case DCONST_0, DCONST_1 -> push(DOUBLE, TOP);
      case IALOAD, BALOAD, CALOAD, SALOAD -> replace(2, INTEGER);
      case LALOAD -> replace(2, LONG, TOP);
      case FALOAD -> replace(2, FLOAT);
      case DALOAD -> replace(2, DOUBLE, TOP);
      case AALOAD -> {
        pop();
        push(element(pop()));
      }
      case IASTORE, FASTORE, AASTORE, BASTORE, CASTORE, SASTORE -> pop(3);
      case LASTORE, DASTORE -> pop(4);
      case POP, MONITORENTER, MONITOREXIT -> pop(1);
      case POP2 -> pop(2);
      case DUP -> duplicate(1, 0);
      case DUP_X1 -> duplicate(1, 1);
      case DUP_X2 -> duplicate(1, 2);
      case DUP2 -> duplicate(2, 0);
      case DUP2_X1 -> duplicate(2, 1);
      case DUP2_X2 -> duplicate(2, 2);
      case SWAP -> {
        duplicate(1, 1);
        pop(1);
      }
      case IADD, ISUB, IMUL, IDIV, IREM, ISHL, ISHR, IUSHR, IAND, IOR, IXOR, FCMPL, FCMPG -> replace(2, INTEGER);
      case LADD, LSUB, LMUL, LDIV, LREM, LAND, LOR, LXOR -> replace(4, LONG, TOP);
      case LSHL, LSHR, LUSHR -> replace(3, LONG, TOP);
      case FADD, FSUB, FMUL, FDIV, FREM -> replace(2, FLOAT);
      case DADD, DSUB, DMUL, DDIV, DREM -> replace(4, DOUBLE, TOP);
      case LCMP, DCMPL, DCMPG -> replace(4, INTEGER);
      case I2L, F2L -> replace(1, LONG, TOP);
      case I2D, F2D -> replace(1, DOUBLE, TOP);
      case I2F -> replace(1, FLOAT);
      case F2I, ARRAYLENGTH -> replace(1, INTEGER);
      case L2I, D2I -> replace(2, INTEGER);
      case L2F, D2F -> replace(2, FLOAT);
      case L2D -> replace(2, DOUBLE, TOP);
      case D2L -> replace(2, LONG, TOP);
      case IRETURN, LRETURN, FRETURN, DRETURN, ARETURN, RETURN, ATHROW -> unreachable();
      default -> throw new IllegalArgumentException("opcode " + opcode);
    }
  }

  private void replace(int popped, Object... pushed) {
    pop(popped);
    push(pushed);
  }

  private static Object element(Object array) {
    if (!(array instanceof String descriptor) || descriptor.charAt(0) != '[') {
      return NULL; // an element of null: whatever is done with it throws first
    }
    Type element = Type.getType(descriptor.substring(1));
    return element.getSort() == Type.ARRAY ? element.getDescriptor() : element.getInternalName();
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    super.visitIntInsn(opcode, operand);
    if (!reachable()) {
      return;
    }
    if (opcode == NEWARRAY) {
      replace(1, switch (operand) {
        case T_BOOLEAN -> "[Z";
        case T_CHAR -> "[C";
        case T_BYTE -> "[B";
        case T_SHORT -> "[S";
        case T_INT -> "[I";
        case T_FLOAT -> "[F";
        case T_DOUBLE -> "[D";
        default -> "[J";
      });
    } else {
      push(INTEGER);
    }
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    super.visitVarInsn(opcode, slot);
    if (!reachable()) {
      return;
    }
    switch (opcode) {
      case ILOAD -> push(INTEGER);
      case FLOAD -> push(FLOAT);
      case LLOAD -> push(LONG, TOP);
      case DLOAD -> push(DOUBLE, TOP);
      case ALOAD -> push(locals.get(slot));
      case LSTORE, DSTORE -> {
        pop();
        store(slot, pop());
        store(slot + 1, TOP);
      }
      case ISTORE, FSTORE, ASTORE -> store(slot, pop());
      default -> unreachable(); // ret, and jsr below: subroutines of class files older than frames are not followed
    }
  }

  private void store(int slot, Object type) {
    while (locals.size() <= slot) {
      locals.add(TOP);
    }
    locals.set(slot, type);
    if (slot > 0 && type != TOP && (locals.get(slot - 1) == LONG || locals.get(slot - 1) == DOUBLE)) {
      locals.set(slot - 1, TOP);
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    super.visitTypeInsn(opcode, type);
    if (!reachable()) {
      return;
    }
    switch (opcode) {
      case NEW -> push(new Uninitialized(type));
      case ANEWARRAY -> replace(1, '[' + Type.getObjectType(type).getDescriptor());
      case CHECKCAST -> replace(1, type);
      default -> replace(1, INTEGER);
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String fieldOwner, String name, String descriptor) {
    super.visitFieldInsn(opcode, fieldOwner, name, descriptor);
    if (!reachable()) {
      return;
    }
    Type type = Type.getType(descriptor);
    switch (opcode) {
      case GETSTATIC -> push(stack, type);
      case PUTSTATIC -> pop(type.getSize());
      case GETFIELD -> {
        pop();
        push(stack, type);
      }
      default -> pop(type.getSize() + 1);
    }
  }

  @Override
  public void visitMethodInsn(int opcode, String callee, String name, String descriptor, boolean isInterface) {
    super.visitMethodInsn(opcode, callee, name, descriptor, isInterface);
    if (!reachable()) {
      return;
    }
    pop((Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1);
    if (opcode != INVOKESTATIC) {
      Object receiver = pop();
      if (name.equals("<init>")) {
        initialized(receiver, callee);
      }
    }
    push(stack, Type.getReturnType(descriptor));
  }

  /** After the constructor call every copy of the reference is an object of its class; {@code this} is of the class itself though the constructor may be its superclass's. */
  private void initialized(Object reference, String constructed) {
    Object type = reference == UNINITIALIZED_THIS ? owner : constructed;
    locals.replaceAll(t -> t == reference ? type : t);
    stack.replaceAll(t -> t == reference ? type : t);
  }

  @Override
  public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    if (reachable()) {
      pop((Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1);
      push(stack, Type.getReturnType(descriptor));
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    super.visitJumpInsn(opcode, label);
    if (!reachable()) {
      return;
    }
    switch (opcode) {
      case GOTO, JSR -> unreachable();
      case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE, IF_ACMPEQ, IF_ACMPNE -> pop(2);
      default -> pop(1);
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    super.visitLdcInsn(value);
    if (!reachable()) {
      return;
    }
    if (value instanceof Integer) {
      push(INTEGER);
    } else if (value instanceof Long) {
      push(LONG, TOP);
    } else if (value instanceof Float) {
      push(FLOAT);
    } else if (value instanceof Double) {
      push(DOUBLE, TOP);
    } else if (value instanceof String) {
      push("java/lang/String");
    } else if (value instanceof Type type) {
      push(type.getSort() == Type.METHOD ? "java/lang/invoke/MethodType" : "java/lang/Class");
    } else if (value instanceof Handle) {
      push("java/lang/invoke/MethodHandle");
    } else if (value instanceof ConstantDynamic constant) {
      push(stack, Type.getType(constant.getDescriptor()));
    } else {
      throw new IllegalArgumentException("constant " + value.getClass());
    }
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
    super.visitTableSwitchInsn(min, max, dflt, labels);
    unreachable();
  }

  @Override
  public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
    super.visitLookupSwitchInsn(dflt, keys, labels);
    unreachable();
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    super.visitMultiANewArrayInsn(descriptor, dimensions);
    if (reachable()) {
      replace(dimensions, descriptor);
    }
  }
}
