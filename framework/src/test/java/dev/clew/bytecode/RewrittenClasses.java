package dev.clew.bytecode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Loads test classes again, child first, with a line number of its own for every instruction, so that a stack trace tells exactly which instruction threw;
 * optionally without the names of local variables, as without {@code -g}. Gives the changed bytes to whoever asks for the class file, which is how they are
 * decoded.
 */
final class RewrittenClasses extends ClassLoader {
  private final String outermost;
  private final boolean keepLocalNames;

  /** Creates a loader for a class and everything nested in it. */
  RewrittenClasses(Class<?> outermost, boolean keepLocalNames) {
    super(RewrittenClasses.class.getClassLoader());
    this.outermost = outermost.getName();
    this.keepLocalNames = keepLocalNames;
  }

  static byte[] bytes(Class<?> type) {
    return bytes(type.getClassLoader(), type.getName());
  }

  private static byte[] bytes(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isMine(String name) {
    return name.equals(outermost) || name.startsWith(outermost + '$');
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isMine(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> c = findLoadedClass(name);
      if (c == null) {
        byte[] classFile = rewrite(bytes(getParent(), name), keepLocalNames);
        c = defineClass(name, classFile, 0, classFile.length);
      }
      return c;
    }
  }

  @Override
  public InputStream getResourceAsStream(String file) {
    String name = file.replace('/', '.').replaceAll("\\.class$", "");
    return isMine(name) ? new ByteArrayInputStream(rewrite(bytes(getParent(), name), keepLocalNames)) : super.getResourceAsStream(file);
  }

  private static byte[] rewrite(byte[] classFile, boolean keepLocalNames) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9, writer) {
      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        return new LineEachInstruction(super.visitMethod(access, name, descriptor, signature, exceptions), keepLocalNames);
      }
    }, 0);
    return writer.toByteArray();
  }

  /** Numbers instructions from 1. */
  static final class LineEachInstruction extends MethodVisitor {
    private final boolean keepLocalNames;
    private int count;

    LineEachInstruction(MethodVisitor to, boolean keepLocalNames) {
      super(Opcodes.ASM9, to);
      this.keepLocalNames = keepLocalNames;
    }

    private void line() {
      Label label = new Label();
      super.visitLabel(label);
      super.visitLineNumber(++count, label);
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      // replaced by this visitor's own
    }

    @Override
    public void visitLocalVariable(String name, String descriptor, String signature, Label start, Label end, int slot) {
      if (keepLocalNames) {
        super.visitLocalVariable(name, descriptor, signature, start, end, slot);
      }
    }

    @Override
    public void visitInsn(int op) {
      line();
      super.visitInsn(op);
    }

    @Override
    public void visitIntInsn(int op, int value) {
      line();
      super.visitIntInsn(op, value);
    }

    @Override
    public void visitVarInsn(int op, int slot) {
      line();
      super.visitVarInsn(op, slot);
    }

    @Override
    public void visitTypeInsn(int op, String type) {
      line();
      super.visitTypeInsn(op, type);
    }

    @Override
    public void visitFieldInsn(int op, String owner, String name, String descriptor) {
      line();
      super.visitFieldInsn(op, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(int op, String owner, String name, String descriptor, boolean isInterface) {
      line();
      super.visitMethodInsn(op, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
      line();
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitJumpInsn(int op, Label target) {
      line();
      super.visitJumpInsn(op, target);
    }

    @Override
    public void visitLdcInsn(Object value) {
      line();
      super.visitLdcInsn(value);
    }

    @Override
    public void visitIincInsn(int slot, int by) {
      line();
      super.visitIincInsn(slot, by);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label dflt, Label... targets) {
      line();
      super.visitTableSwitchInsn(min, max, dflt, targets);
    }

    @Override
    public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] targets) {
      line();
      super.visitLookupSwitchInsn(dflt, keys, targets);
    }

    @Override
    public void visitMultiANewArrayInsn(String type, int dimensions) {
      line();
      super.visitMultiANewArrayInsn(type, dimensions);
    }
  }
}
