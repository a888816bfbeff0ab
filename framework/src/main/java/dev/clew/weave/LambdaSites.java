package dev.clew.weave;

import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Lets lambdas and method references be linked by the runtime, which can look inside what it makes; javac links them by the JDK's metafactory. */
final class LambdaSites extends MethodVisitor {
  private static final Handle METAFACTORY = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "metafactory",
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
          + "Ljava/lang/invoke/CallSite;", false);
  private static final Handle LAMBDA = new Handle(Opcodes.H_INVOKESTATIC, Names.BOOTSTRAPS, "lambda", METAFACTORY.getDesc(), false);

  LambdaSites(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap.equals(METAFACTORY) ? LAMBDA : bootstrap, arguments);
  }
}
