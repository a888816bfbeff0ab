package dev.clew.weave;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.spi.Transfer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/**
 * The code the weaver puts behind {@code Jit.mergePoint()}. The decoder skips it up to its only {@code pop}, which is its last instruction.
 *
 * <pre>
 *   greens, reds
 *   [iload flag; iconst_0; istore flag]   only in portals that mark their loop headers
 *   invokedynamic mergePoint
 *   dup; ifnull NONE
 *   astore transfer
 *   RETURN:   return its value
 *   THROW:    throw its throwable
 *   CONTINUE: greens and reds from the transfer; goto AFTER
 * NONE: pop
 * AFTER:
 * </pre>
 *
 * <p>The flag is an argument and not a branch around the block: with the branch, C2 made the dispatch loop 14 to 27% slower even when the call site gave a constant null
 * (measured on the BF programs, JDK 17 and 25); without it, the warm loops came within the noise of unwoven ones.
 */
final class MergePointBlock {
  private static final String TRANSFER = Names.TRANSFER;
  private static final Handle BOOTSTRAP = new Handle(H_INVOKESTATIC, Names.BOOTSTRAPS, "mergePoint",
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;)Ljava/lang/invoke/CallSite;", false);

  private final PortalFacts facts;
  private final MethodVisitor code;
  private final Label after;
  private final Label throwStart;
  private final Label throwEnd;
  private final int flag;
  private final int transfer;

  MergePointBlock(PortalFacts facts, MethodVisitor code, Label after, Label throwStart, Label throwEnd) {
    this.facts = facts;
    this.code = code;
    this.after = after;
    this.throwStart = throwStart;
    this.throwEnd = throwEnd;
    int free = facts.method().maxLocals;
    this.flag = facts.usesLoopHeader() ? free++ : -1;
    this.transfer = free;
  }

  /** Returns the slot that holds the transfer while its values are unpacked. */
  int transferSlot() {
    return transfer;
  }

  void clearFlag() {
    if (flag >= 0) {
      code.visitInsn(ICONST_0);
      code.visitVarInsn(ISTORE, flag);
    }
  }

  void raiseFlag() {
    if (flag >= 0) {
      code.visitInsn(ICONST_1);
      code.visitVarInsn(ISTORE, flag);
    }
  }

  void emit() {
    for (int slot : facts.shape().slots()) {
      code.visitVarInsn(Type.getType(facts.descriptor(slot)).getOpcode(ILOAD), slot);
    }
    if (flag >= 0) {
      code.visitVarInsn(ILOAD, flag);
      clearFlag();
    }
    code.visitInvokeDynamicInsn("mergePoint", facts.callSiteDescriptor(), BOOTSTRAP, facts.method().name + facts.method().descriptor);
    Label none = new Label();
    code.visitInsn(DUP);
    code.visitJumpInsn(IFNULL, none);
    code.visitVarInsn(ASTORE, transfer);
    leave();
    unpack();
    code.visitJumpInsn(GOTO, after);
    code.visitLabel(none);
    Object[] locals = frameLocals(facts.mergePoint().locals());
    code.visitFrame(F_NEW, locals.length, locals, 1, new Object[] {TRANSFER});
    code.visitInsn(POP);
  }

  /** The two transfers that end the portal. */
  private void leave() {
    Label notReturn = new Label();
    kind();
    code.visitJumpInsn(IFNE, notReturn); // RETURN is 0
    returnValue(Type.getReturnType(facts.method().descriptor));
    code.visitLabel(notReturn);
    frameWithTransfer();
    kind();
    push(Transfer.THROW);
    code.visitJumpInsn(IF_ICMPNE, throwEnd);
    code.visitLabel(throwStart);
    code.visitVarInsn(ALOAD, transfer);
    code.visitMethodInsn(INVOKEVIRTUAL, TRANSFER, "rethrow", "()Ljava/lang/RuntimeException;", false);
    code.visitInsn(ATHROW);
    code.visitLabel(throwEnd);
    frameWithTransfer();
  }

  private void kind() {
    code.visitVarInsn(ALOAD, transfer);
    code.visitFieldInsn(GETFIELD, TRANSFER, "kind", "I");
  }

  private void returnValue(Type type) {
    if (type != Type.VOID_TYPE) {
      value(type, 0);
    }
    code.visitInsn(type.getOpcode(IRETURN));
  }

  /** Fills the locals that travel from the transfer in its slot. */
  void unpack() {
    int prims = 0;
    int refs = 0;
    for (int slot : facts.shape().slots()) {
      Type type = Type.getType(facts.descriptor(slot));
      if (facts.type(slot) == NULL) {
        code.visitInsn(ACONST_NULL); // nothing else can have come back, and nothing else is verifiable
        refs++;
      } else {
        value(type, isReference(type) ? refs++ : prims++);
      }
      code.visitVarInsn(type.getOpcode(ISTORE), slot);
    }
  }

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  /** Pushes one value of the transfer, by its position among the primitives or references. */
  private void value(Type type, int position) {
    boolean reference = isReference(type);
    code.visitVarInsn(ALOAD, transfer);
    code.visitFieldInsn(GETFIELD, TRANSFER, reference ? "refs" : "prims", reference ? "[Ljava/lang/Object;" : "[J");
    push(position);
    code.visitInsn(reference ? AALOAD : LALOAD);
    switch (type.getSort()) {
      case Type.LONG -> {
      }
      case Type.DOUBLE -> code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "longBitsToDouble", "(J)D", false);
      case Type.FLOAT -> {
        code.visitInsn(L2I);
        code.visitMethodInsn(INVOKESTATIC, "java/lang/Float", "intBitsToFloat", "(I)F", false);
      }
      case Type.OBJECT, Type.ARRAY -> {
        if (!type.getInternalName().equals("java/lang/Object")) {
          code.visitTypeInsn(CHECKCAST, type.getInternalName());
        }
      }
      default -> code.visitInsn(L2I);
    }
  }

  private void push(int constant) {
    if (constant <= 5) {
      code.visitInsn(ICONST_0 + constant);
    } else {
      code.visitIntInsn(constant <= Byte.MAX_VALUE ? BIPUSH : SIPUSH, constant);
    }
  }

  private void frameWithTransfer() {
    List<Object> locals = withFlag(facts.mergePoint().locals());
    pad(locals, transfer);
    locals.add(TRANSFER);
    Object[] frame = entries(locals);
    code.visitFrame(F_NEW, frame.length, frame, 0, new Object[0]);
  }

  /** Turns locals by slot into the entries of a frame, with the flag if there is one. */
  Object[] frameLocals(List<Object> bySlot) {
    return entries(withFlag(bySlot));
  }

  private List<Object> withFlag(List<Object> bySlot) {
    List<Object> locals = new ArrayList<>(bySlot);
    if (flag >= 0) {
      pad(locals, flag);
      locals.add(INTEGER);
    }
    return locals;
  }

  private static void pad(List<Object> locals, int size) {
    while (locals.size() < size) {
      locals.add(TOP);
    }
  }

  /** The second slot of a long or double has no entry in a frame. */
  private static Object[] entries(List<Object> bySlot) {
    List<Object> entries = new ArrayList<>();
    for (int i = 0; i < bySlot.size(); i++) {
      Object t = bySlot.get(i);
      entries.add(t);
      if (t == LONG || t == DOUBLE) {
        i++;
      }
    }
    return entries.toArray();
  }

  /** Turns the entries of a frame into locals by slot. */
  static List<Object> slots(int count, Object[] entries) {
    List<Object> slots = new ArrayList<>();
    for (Object t : Arrays.copyOf(entries, count)) {
      slots.add(t);
      if (t == LONG || t == DOUBLE) {
        slots.add(TOP);
      }
    }
    return slots;
  }
}
