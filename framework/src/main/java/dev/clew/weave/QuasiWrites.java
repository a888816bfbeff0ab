package dev.clew.weave;

import static net.bytebuddy.jar.asm.Opcodes.*;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/**
 * Follows each write to a quasi-immutable field by a call that hands over the field's companion. A write to an object whose superclass constructor has not run yet needs none: nobody
 * can have seen the object.
 */
final class QuasiWrites extends FrameTracker {
  private final Hierarchy hierarchy;

  QuasiWrites(Hierarchy hierarchy, String owner, int access, String name, String descriptor, MethodVisitor next) {
    super(owner, access, name, descriptor, next);
    this.hierarchy = hierarchy;
  }

  /** Tells whether a method writes any such field, so that other methods can be copied as they are. */
  static boolean in(MethodScan method, Hierarchy hierarchy) {
    return method.writes.stream().anyMatch(w -> hasCompanion(hierarchy, w.owner(), w.name()));
  }

  private static boolean hasCompanion(Hierarchy hierarchy, String owner, String field) {
    Hierarchy.Found found = hierarchy.field(owner, field);
    return found != null && found.hasCompanion(hierarchy.scope());
  }

  @Override
  void beforeInstruction() {}

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    boolean write = opcode == PUTFIELD || opcode == PUTSTATIC;
    if (!write || !hasCompanion(hierarchy, owner, name) || opcode == PUTFIELD && isUninitialized(descriptor)) {
      super.visitFieldInsn(opcode, owner, name, descriptor);
      return;
    }
    if (opcode == PUTFIELD) {
      copyObjectBelow(Type.getType(descriptor).getSize());
    }
    super.visitFieldInsn(opcode, owner, name, descriptor);
    mv.visitFieldInsn(opcode == PUTFIELD ? GETFIELD : GETSTATIC, owner, Names.companion(name), "Ljava/lang/Object;");
    mv.visitMethodInsn(INVOKESTATIC, Names.BOOTSTRAPS, "quasiChanged", "(Ljava/lang/Object;)V", false);
  }

  private boolean isUninitialized(String descriptor) {
    int value = Type.getType(descriptor).getSize();
    return stack() != null && stack().get(stack().size() - value - 1) == UNINITIALIZED_THIS;
  }

  /** Turns {@code object, value} into {@code object, object, value}. */
  private void copyObjectBelow(int valueSize) {
    int[] steps = valueSize == 1 ? new int[] {SWAP, DUP_X1, SWAP} : new int[] {DUP2_X1, POP2, DUP_X2, DUP_X2, POP};
    for (int opcode : steps) {
      mv.visitInsn(opcode);
    }
  }
}
