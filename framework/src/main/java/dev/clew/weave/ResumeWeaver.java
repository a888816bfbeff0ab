package dev.clew.weave;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.TypePath;

/**
 * Weaves the copy of a portal that starts behind the merge point, with locals taken from a transfer: how an interpreter goes on after compiled code that was not entered from a
 * frame of the interpreter. Slots are those of the original, {@code this} included, though the copy is static. What comes before the loop is there but never runs.
 */
final class ResumeWeaver extends PortalWeaver {
  ResumeWeaver(PortalFacts facts, MethodVisitor next) {
    super(facts, next);
  }

  @Override
  public void visitCode() {
    mv.visitCode();
    Label start = new Label();
    mv.visitLabel(start);
    if (facts.mergePoint().line() > 0) {
      mv.visitLineNumber(facts.mergePoint().line(), start);
    }
    mv.visitVarInsn(ALOAD, 0);
    mv.visitVarInsn(ASTORE, block.transferSlot());
    block.unpack();
    clearDead();
    block.clearFlag();
    mv.visitJumpInsn(GOTO, after());
    MethodScan m = facts.method();
    frameUnlessGiven(FrameTracker.parameters(facts.owner(), m.access, m.name, m.descriptor));
  }

  /** The frame behind the merge point also tells types of locals nobody will read. */
  private void clearDead() {
    List<Object> locals = facts.mergePoint().locals();
    for (int slot = 0; slot < locals.size(); slot++) {
      int s = slot;
      Object type = locals.get(slot);
      if (type == TOP || Arrays.stream(facts.shape().slots()).anyMatch(t -> t == s)) {
        continue;
      }
      if (type == INTEGER) {
        store(ICONST_0, ISTORE, slot);
      } else if (type == LONG) {
        store(LCONST_0, LSTORE, slot);
      } else if (type == FLOAT) {
        store(FCONST_0, FSTORE, slot);
      } else if (type == DOUBLE) {
        store(DCONST_0, DSTORE, slot);
      } else {
        store(ACONST_NULL, ASTORE, slot);
      }
    }
  }

  private void store(int constant, int store, int slot) {
    mv.visitInsn(constant);
    mv.visitVarInsn(store, slot);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return null; // the copy is nobody's portal
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(int typeRef, TypePath path, String descriptor, boolean visible) {
    return null;
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
    return null;
  }

  @Override
  public void visitAnnotableParameterCount(int count, boolean visible) {}

  @Override
  public void visitParameter(String name, int access) {}

  @Override
  public AnnotationVisitor visitLocalVariableAnnotation(int typeRef, TypePath path, Label[] start, Label[] end, int[] slots, String descriptor, boolean visible) {
    return null;
  }
}
