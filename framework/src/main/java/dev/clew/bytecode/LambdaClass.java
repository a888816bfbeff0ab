package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/** Writes the class of one lambda: see {@link Lambdas}. */
final class LambdaClass {
  private final Class<?> host;
  private final String self;
  private final MethodType factory;
  private final MethodHandleInfo target;
  private final Class<?> owner;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private boolean possible = true;

  private LambdaClass(Class<?> host, MethodType factory, MethodHandleInfo target, Class<?> owner) {
    this.host = host;
    this.self = Type.getInternalName(host) + "$$Lambda";
    this.factory = factory;
    this.target = target;
    this.owner = owner;
  }

  /** Returns the bytes, or null for what only the JDK makes. */
  static byte[] classFile(Class<?> host, String name, MethodType factory, MethodType erased, MethodHandleInfo target, Class<?> owner, MethodType instantiated) {
    LambdaClass lambda = new LambdaClass(host, factory, target, owner);
    if (host.isHidden() || !lambda.isReachable()) {
      return null;
    }
    lambda.fields();
    lambda.method(name, erased, instantiated);
    lambda.writer.visitEnd();
    return lambda.possible ? lambda.writer.toByteArray() : null;
  }

  /** Tells whether the host, and so its nestmate, may name the callee. */
  private boolean isReachable() {
    int modifiers = target.getModifiers();
    boolean samePackage = owner.getClassLoader() == host.getClassLoader() && owner.getPackageName().equals(host.getPackageName());
    boolean sameNest = samePackage && owner.getNestHost() == host.getNestHost();
    if (owner.isHidden() || owner.isArray() || target.getReferenceKind() == MethodHandleInfo.REF_invokeSpecial && !(Modifier.isPrivate(modifiers) && sameNest)) {
      return false;
    }
    if (Modifier.isProtected(modifiers) && !target.getDeclaringClass().getPackageName().equals(host.getPackageName())) {
      return false; // the host may call it as a subclass; a nestmate is none
    }
    return Modifier.isPrivate(modifiers) ? sameNest : samePackage || Modifier.isPublic(modifiers) && Modifier.isPublic(owner.getModifiers());
  }

  private void fields() {
    writer.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, self, null, "java/lang/Object", new String[] {Type.getInternalName(factory.returnType())});
    MethodVisitor code = writer.visitMethod(0, "<init>", factory.changeReturnType(void.class).descriptorString(), null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int slot = 1;
    for (int i = 0; i < factory.parameterCount(); i++) {
      Type type = Type.getType(factory.parameterType(i));
      writer.visitField(ACC_FINAL | ACC_SYNTHETIC, field(i), type.getDescriptor(), null, null).visitEnd();
      code.visitVarInsn(ALOAD, 0);
      code.visitVarInsn(type.getOpcode(ILOAD), slot);
      code.visitFieldInsn(PUTFIELD, self, field(i), type.getDescriptor());
      slot += type.getSize();
    }
    code.visitInsn(RETURN);
    end(code);
  }

  private static String field(int i) {
    return "arg$" + (i + 1);
  }

  private void method(String name, MethodType erased, MethodType instantiated) {
    boolean constructs = target.getReferenceKind() == MethodHandleInfo.REF_newInvokeSpecial;
    boolean isStatic = target.getReferenceKind() == MethodHandleInfo.REF_invokeStatic;
    List<Class<?>> wanted = new ArrayList<>(target.getMethodType().parameterList());
    if (!constructs && !isStatic) {
      wanted.add(0, owner);
    }
    possible = wanted.size() == factory.parameterCount() + erased.parameterCount();
    if (!possible) {
      return;
    }
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, name, erased.descriptorString(), null, null);
    code.visitCode();
    if (constructs) {
      code.visitTypeInsn(NEW, Type.getInternalName(owner));
      code.visitInsn(DUP);
    }
    for (int i = 0; i < factory.parameterCount(); i++) {
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, self, field(i), Type.getDescriptor(factory.parameterType(i)));
      convert(code, factory.parameterType(i), wanted.get(i));
    }
    int slot = 1;
    for (int i = 0; i < erased.parameterCount(); i++) {
      Type type = Type.getType(erased.parameterType(i));
      code.visitVarInsn(type.getOpcode(ILOAD), slot);
      slot += type.getSize();
      convert(code, erased.parameterType(i), instantiated.parameterType(i));
      convert(code, instantiated.parameterType(i), wanted.get(factory.parameterCount() + i));
    }
    code.visitMethodInsn(opcode(), Type.getInternalName(owner), target.getName(), target.getMethodType().descriptorString(), owner.isInterface());
    result(code, constructs ? owner : target.getMethodType().returnType(), instantiated.returnType(), erased.returnType());
    end(code);
  }

  /** A private method of a nestmate is called as any other. */
  private int opcode() {
    return switch (target.getReferenceKind()) {
      case MethodHandleInfo.REF_invokeStatic -> INVOKESTATIC;
      case MethodHandleInfo.REF_newInvokeSpecial -> INVOKESPECIAL;
      default -> owner.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
    };
  }

  private void result(MethodVisitor code, Class<?> given, Class<?> instantiated, Class<?> erased) {
    if (erased == void.class) {
      if (given != void.class) {
        code.visitInsn(Type.getType(given).getSize() == 2 ? POP2 : POP);
      }
      code.visitInsn(RETURN);
      return;
    }
    convert(code, given, instantiated);
    convert(code, instantiated, erased);
    code.visitInsn(Type.getType(erased).getOpcode(IRETURN));
  }

  private void convert(MethodVisitor code, Class<?> from, Class<?> to) {
    if (to.isAssignableFrom(from)) {
      return;
    }
    if (!from.isPrimitive() && !to.isPrimitive()) {
      code.visitTypeInsn(CHECKCAST, Type.getInternalName(to));
    } else if (from.isPrimitive() && from != void.class && to.isAssignableFrom(wrapper(from))) {
      Class<?> box = wrapper(from);
      code.visitMethodInsn(INVOKESTATIC, Type.getInternalName(box), "valueOf", MethodType.methodType(box, from).descriptorString(), false);
    } else if (to.isPrimitive() && to != void.class && from == wrapper(to)) {
      code.visitMethodInsn(INVOKEVIRTUAL, Type.getInternalName(from), to.getName() + "Value", MethodType.methodType(to).descriptorString(), false);
    } else {
      possible = false;
    }
  }

  private static Class<?> wrapper(Class<?> primitive) {
    return MethodType.methodType(primitive).wrap().returnType();
  }

  private static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
