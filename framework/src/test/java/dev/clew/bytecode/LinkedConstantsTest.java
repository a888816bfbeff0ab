package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.trace.Constant;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dynamic constants and call sites, which javac writes few of. */
public class LinkedConstantsTest {
  private static final String HERE = Type.getInternalName(LinkedConstantsTest.class);
  private static final Handle MAKE = new Handle(H_INVOKESTATIC, HERE, "make",
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;[Ljava/lang/Object;)Ljava/lang/Object;", false);
  private static final Handle LINK = new Handle(H_INVOKESTATIC, HERE, "link",
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;", false);

  /** How often a bootstrap method ran. */
  static int runs;

  /** A field for handles. */
  public int field = 4;

  /** A static field for handles. */
  public static String name = "static";

  /** Bootstrap method of constants: what it was given, as text. */
  public static Object make(MethodHandles.Lookup lookup, String name, Class<?> type, Object... arguments) {
    runs++;
    return type == int.class ? (Object) (name.length() + arguments.length) : lookup.lookupClass().getSimpleName() + "." + name + java.util.Arrays.toString(arguments);
  }

  /** Bootstrap method of call sites, one that changes its target. */
  public static CallSite link(MethodHandles.Lookup lookup, String name, MethodType type) throws ReflectiveOperationException {
    runs++;
    MethodHandle negate = lookup.findStatic(Math.class, "negateExact", type);
    site = new MutableCallSite(negate);
    return name.equals("fixed") ? new ConstantCallSite(negate) : site;
  }

  static MutableCallSite site;

  /** Adds one. */
  public static int increment(int x) {
    return x + 1;
  }

  @BeforeEach
  void reset() {
    runs = 0;
  }

  private static DecodedMethod decode(Consumer<MethodVisitor> body) {
    ClassWriter w = new ClassWriter(0);
    w.visit(V11, ACC_PUBLIC, HERE, null, "java/lang/Object", null);
    MethodVisitor code = w.visitMethod(ACC_STATIC, "run", "()V", null, null);
    code.visitCode();
    body.accept(code);
    code.visitInsn(RETURN);
    code.visitMaxs(4, 4);
    code.visitEnd();
    w.visitEnd();
    return DecodedClass.decode(w.toByteArray(), LinkedConstantsTest.class).get(0);
  }

  private static Object constant(Object symbol) {
    DecodedMethod m = decode(code -> code.visitLdcInsn(symbol));
    assertThat(Linker.constant(m, 0)).isSameAs(Linker.constant(m, 0));
    return Linker.constant(m, 0).object();
  }

  @Test
  void classesAndMethodTypesResolve() {
    assertThat(constant(Type.getType("[[Ljava/lang/String;"))).isEqualTo(String[][].class);
    assertThat(constant(Type.getType("[J"))).isEqualTo(long[].class);
    assertThat(constant(Type.getMethodType("(ILjava/lang/String;)V"))).isEqualTo(MethodType.methodType(void.class, int.class, String.class));
  }

  @Test
  void methodHandlesOfAllKindsResolve() throws Throwable {
    LinkedConstantsTest o = new LinkedConstantsTest();
    assertThat((int) handle(H_GETFIELD, "field", "I").invoke(o)).isEqualTo(4);
    handle(H_PUTFIELD, "field", "I").invoke(o, 5);
    assertThat(o.field).isEqualTo(5);
    assertThat((String) handle(H_GETSTATIC, "name", "Ljava/lang/String;").invoke()).isEqualTo("static");
    handle(H_PUTSTATIC, "name", "Ljava/lang/String;").invoke("static");
    assertThat((int) handle(H_INVOKESTATIC, "increment", "(I)I").invoke(3)).isEqualTo(4);
    assertThat(handle(H_NEWINVOKESPECIAL, "<init>", "()V").invoke()).isInstanceOf(LinkedConstantsTest.class);
    assertThat((int) handle(H_INVOKESPECIAL, "hashCode", "()I").invoke(o)).isEqualTo(System.identityHashCode(o));
    assertThat((int) handle(H_INVOKEVIRTUAL, "hashCode", "()I").invoke(o)).isEqualTo(o.hashCode());
    MethodHandle length = (MethodHandle) constant(new Handle(H_INVOKEINTERFACE, "java/lang/CharSequence", "length", "()I", true));
    assertThat((int) length.invoke("abc")).isEqualTo(3);
  }

  private static MethodHandle handle(int tag, String name, String descriptor) {
    return (MethodHandle) constant(new Handle(tag, HERE, name, descriptor, false));
  }

  @Test
  void dynamicConstantsAreMadeOnceByTheirBootstrapMethod() {
    assertThat(constant(new ConstantDynamic("text", "Ljava/lang/Object;", MAKE, 1, "a", Type.getType("[I")))).isEqualTo("LinkedConstantsTest.text[1, a, class [I]");
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void dynamicConstantsNest() {
    ConstantDynamic inner = new ConstantDynamic("inner", "I", MAKE);
    assertThat(constant(new ConstantDynamic("outer", "Ljava/lang/Object;", MAKE, inner))).isEqualTo("LinkedConstantsTest.outer[5]");
  }

  @Test
  void dynamicConstantsOfPrimitiveTypeArePrimitive() {
    DecodedMethod m = decode(code -> code.visitLdcInsn(new ConstantDynamic("four", "I", MAKE)));
    assertThat(Linker.constant(m, 0)).isEqualTo(Constant.of(4));
    assertThat(m.operand[0]).isEqualTo(Constant.of(4));
  }

  @Test
  void callSitesAreLinkedOnceAndFollowTheirTarget() throws Throwable {
    DecodedMethod m = decode(code -> code.visitInvokeDynamicInsn("mutable", "(I)I", LINK));
    Callee c = Linker.callee(m, 0);
    assertThat(c.residual().invoke(3)).isEqualTo(-3);
    site.setTarget(MethodHandles.lookup().findStatic(LinkedConstantsTest.class, "increment", MethodType.methodType(int.class, int.class)));
    assertThat(Linker.callee(m, 0).residual().invoke(3)).isEqualTo(4);
    assertThat(runs).isEqualTo(1);
  }

  @Test
  void failuresAreTheJvmsErrors() {
    assertThatThrownBy(() -> constant(Type.getObjectType("demo/Missing"))).isInstanceOf(NoClassDefFoundError.class);
    assertThatThrownBy(() -> handle(H_INVOKESTATIC, "missing", "()V")).isInstanceOf(NoSuchMethodError.class);
    assertThatThrownBy(() -> handle(H_GETFIELD, "missing", "I")).isInstanceOf(NoSuchFieldError.class);
    DecodedMethod m = decode(code -> code.visitInvokeDynamicInsn("fixed", "()V", LINK));
    assertThatThrownBy(() -> Linker.callee(m, 0)).isInstanceOf(BootstrapMethodError.class).hasCauseInstanceOf(NoSuchMethodException.class);
  }
}
