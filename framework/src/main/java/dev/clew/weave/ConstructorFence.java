package dev.clew.weave;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Ends a constructor with the fence the JVM puts there itself as long as there are final fields, so that objects published by a race are still seen complete by other threads.
 */
final class ConstructorFence extends MethodVisitor {
  ConstructorFence(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode == Opcodes.RETURN) {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/invoke/VarHandle", "storeStoreFence", "()V", false);
    }
    super.visitInsn(opcode);
  }
}
