package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/**
 * Lookups with all the rights of a class, as the JVM hands them to bootstrap methods. A private lookup into another module lacks some of them, without which
 * neither lambdas nor {@code super} calls link, and every class loader's classes without a module are a module of their own. So a small class is defined beside
 * the author's, once a module, which asks from within.
 */
final class FullLookup {
  private static final MethodType ASK = MethodType.methodType(Lookup.class, Class.class);
  private static final Map<Module, WeakReference<Class<?>>> INSIDERS = new WeakHashMap<>();

  private FullLookup() {}

  /**
   * Returns the lookup of a class.
   *
   * @throws IllegalAccessException if the class's module is not open to this one
   */
  static Lookup of(Class<?> c) throws IllegalAccessException {
    Lookup outside = MethodHandles.privateLookupIn(c, MethodHandles.lookup());
    if (outside.hasFullPrivilegeAccess()) {
      return outside;
    }
    Class<?> insider = insider(outside);
    try {
      MethodHandle ask = MethodHandles.privateLookupIn(insider, MethodHandles.lookup()).findStatic(insider, "of", ASK);
      return (Lookup) ask.invokeExact(c);
    } catch (IllegalAccessException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns a call made by a hidden nestmate of a class. Methods that look at their caller ({@code Class.forName}, {@code Method.invoke}) are found only by lookups that were made in the
   * calling class itself; a nestmate is as near to it as one comes: same loader, package, module and private members.
   *
   * @param opcode how to call, but for {@code invokespecial}
   * @throws IllegalAccessException if the class's module is not open to this one
   */
  static MethodHandle callFrom(Class<?> c, int opcode, Class<?> owner, String name, MethodType type) throws NoSuchMethodException, IllegalAccessException {
    MethodType full = opcode == INVOKESTATIC ? type : type.insertParameterTypes(0, owner);
    ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String prefix = c.getPackageName().isEmpty() ? "" : c.getPackageName().replace('.', '/') + '/';
    w.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, prefix + "Clew$Caller", null, "java/lang/Object", null);
    MethodVisitor code = w.visitMethod(ACC_STATIC, "call", full.descriptorString(), null, null);
    code.visitCode();
    int slot = 0;
    for (Class<?> parameter : full.parameterArray()) {
      Type t = Type.getType(parameter);
      code.visitVarInsn(t.getOpcode(ILOAD), slot);
      slot += t.getSize();
    }
    code.visitMethodInsn(opcode, Type.getInternalName(owner), name, type.descriptorString(), owner.isInterface());
    code.visitInsn(Type.getType(type.returnType()).getOpcode(IRETURN));
    code.visitMaxs(0, 0);
    code.visitEnd();
    w.visitEnd();
    Lookup hidden = of(c).defineHiddenClass(w.toByteArray(), false, Lookup.ClassOption.NESTMATE);
    return hidden.findStatic(hidden.lookupClass(), "call", full);
  }

  private static Class<?> insider(Lookup outside) throws IllegalAccessException {
    synchronized (INSIDERS) {
      Module module = outside.lookupClass().getModule();
      WeakReference<Class<?>> known = INSIDERS.get(module);
      Class<?> insider = known == null ? null : known.get(); // lives as long as its loader, so does the module
      if (insider == null) {
        insider = outside.defineClass(classFile(outside.lookupClass().getPackageName()));
        INSIDERS.put(module, new WeakReference<>(insider));
      }
      return insider;
    }
  }

  private static byte[] classFile(String packageName) {
    String prefix = packageName.isEmpty() ? "" : packageName.replace('.', '/') + '/';
    ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    w.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, prefix + "Clew$Insider", null, "java/lang/Object", null);
    MethodVisitor code = w.visitMethod(ACC_PRIVATE | ACC_STATIC, "of", ASK.descriptorString(), null, null);
    String handles = "java/lang/invoke/MethodHandles";
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESTATIC, handles, "lookup", "()Ljava/lang/invoke/MethodHandles$Lookup;", false);
    code.visitMethodInsn(INVOKESTATIC, handles, "privateLookupIn",
        "(Ljava/lang/Class;Ljava/lang/invoke/MethodHandles$Lookup;)Ljava/lang/invoke/MethodHandles$Lookup;", false);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    w.visitEnd();
    return w.toByteArray();
  }
}
