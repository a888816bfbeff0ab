package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.lang.invoke.MethodHandles;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/** Makes a class that inherits two defaults of one method. */
public final class TornClass {
  private TornClass() {}

  /** One default. */
  public interface One {
    /** Names the interface. */
    default String named() {
      return "One";
    }
  }

  /** The other default. */
  public interface Two {
    /** Names the interface. */
    default String named() {
      return "Two";
    }
  }

  static Class<?> load() throws IllegalAccessException {
    ClassWriter w = new ClassWriter(0);
    w.visit(V17, ACC_PUBLIC, "dev/clew/bytecode/Torn", null, "java/lang/Object", new String[] {Type.getInternalName(One.class), Type.getInternalName(Two.class)});
    MethodVisitor code = w.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitInsn(RETURN);
    code.visitMaxs(1, 1);
    code.visitEnd();
    w.visitEnd();
    return MethodHandles.lookup().defineClass(w.toByteArray());
  }
}
