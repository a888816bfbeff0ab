package dev.clew.runtime;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.spi.Transfer;
import dev.clew.trace.Kind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Type;

/**
 * Generates what a merge point calls: a static method with exactly the portal's greens and reds, which finds the cell, counts, and packs the reds only if there is something to do.
 * A class of its own and not a tree of method handles, because it is run by HotSpot's interpreter first, where it must be cheap too.
 */
final class PortalStub {
  private static final String PORTAL = Type.getInternalName(LinkedPortal.class);
  private static final String TRANSFER = Type.getDescriptor(Transfer.class);

  private final LinkedPortal portal;
  private final MethodType type;
  private final String name;
  private final MethodVisitor code;

  private PortalStub(LinkedPortal portal, MethodType type, String name, MethodVisitor code) {
    this.portal = portal;
    this.type = type;
    this.name = name;
    this.code = code;
  }

  /**
   * Returns the stub as a handle of the merge point's type.
   *
   * @param site the call site's type: the values, then a flag if the portal marks its loop headers
   * @param values types of greens and reds
   */
  static MethodHandle of(MethodHandles.Lookup lookup, LinkedPortal portal, MethodType site, MethodType values) throws IllegalAccessException, NoSuchMethodException {
    String name = lookup.lookupClass().getPackageName().replace('.', '/') + "/ClewPortal$";
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
    writer.visit(V17, ACC_FINAL | ACC_SUPER, name.startsWith("/") ? name.substring(1) : name, null, "java/lang/Object", null);
    writer.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, "PORTAL", "L" + PORTAL + ";", null, null).visitEnd();
    initializer(writer, name);
    MethodVisitor code = writer.visitMethod(ACC_STATIC, "pass", site.descriptorString(), null, null);
    code.visitCode();
    PortalStub emitter = new PortalStub(portal, values, name, code);
    if (site.parameterCount() > values.parameterCount()) {
      emitter.returnUnlessHeader();
    }
    emitter.emit();
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    MethodHandles.Lookup stub = lookup.defineHiddenClassWithClassData(writer.toByteArray(), portal, true);
    return stub.findStatic(stub.lookupClass(), "pass", site);
  }

  private static void initializer(ClassWriter writer, String name) {
    MethodVisitor init = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
    init.visitCode();
    init.visitMethodInsn(INVOKESTATIC, "java/lang/invoke/MethodHandles", "lookup", "()Ljava/lang/invoke/MethodHandles$Lookup;", false);
    init.visitLdcInsn("_");
    init.visitLdcInsn(Type.getType(LinkedPortal.class));
    init.visitMethodInsn(INVOKESTATIC, "java/lang/invoke/MethodHandles", "classData",
        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;", false);
    init.visitTypeInsn(CHECKCAST, PORTAL);
    init.visitFieldInsn(PUTSTATIC, name, "PORTAL", "L" + PORTAL + ";");
    init.visitInsn(RETURN);
    init.visitMaxs(0, 0);
    init.visitEnd();
  }

  /** Only behind a loop header is there anything to count. */
  private void returnUnlessHeader() {
    net.bytebuddy.jar.asm.Label header = new net.bytebuddy.jar.asm.Label();
    code.visitVarInsn(ILOAD, slot(type.parameterCount()));
    code.visitJumpInsn(IFNE, header);
    code.visitInsn(ACONST_NULL);
    code.visitInsn(ARETURN);
    code.visitLabel(header);
  }

  private void emit() {
    net.bytebuddy.jar.asm.Label something = new net.bytebuddy.jar.asm.Label();
    int object = portal.keyShape() == KeyShape.OTHER ? -1 : portal.kind(0) == Kind.REF ? 0 : 1;
    Field cells = object < 0 ? null : CellTables.cellsField(type.parameterType(object));
    code.visitFieldInsn(GETSTATIC, name, "PORTAL", "L" + PORTAL + ";");
    if (cells != null) {
      simpleTick(object, cells);
    } else {
      pack(0, portal.greenCount());
      code.visitMethodInsn(INVOKESTATIC, PORTAL, "tick", "(L" + PORTAL + ";[J[Ljava/lang/Object;)Ljava/lang/Object;", false);
    }
    int cell = slot(type.parameterCount()) + 1; // behind the flag
    code.visitVarInsn(ASTORE, cell);
    code.visitVarInsn(ALOAD, cell);
    code.visitJumpInsn(IFNONNULL, something);
    code.visitInsn(ACONST_NULL);
    code.visitInsn(ARETURN);
    code.visitLabel(something);
    code.visitFieldInsn(GETSTATIC, name, "PORTAL", "L" + PORTAL + ";");
    code.visitVarInsn(ALOAD, cell);
    pack(portal.greenCount(), type.parameterCount());
    code.visitMethodInsn(INVOKEVIRTUAL, PORTAL, "pass", "(Ljava/lang/Object;[J[Ljava/lang/Object;)" + TRANSFER, false);
    code.visitInsn(ARETURN);
  }

  /** A null green passes as any other: its table is the portal's common one. */
  private void simpleTick(int object, Field cells) {
    net.bytebuddy.jar.asm.Label isNull = new net.bytebuddy.jar.asm.Label();
    net.bytebuddy.jar.asm.Label go = new net.bytebuddy.jar.asm.Label();
    code.visitVarInsn(ALOAD, slot(object));
    code.visitJumpInsn(IFNULL, isNull);
    code.visitVarInsn(ALOAD, slot(object));
    code.visitFieldInsn(GETFIELD, Type.getInternalName(cells.getDeclaringClass()), cells.getName(), "Ljava/lang/Object;");
    code.visitVarInsn(ALOAD, slot(object));
    switch (portal.keyShape()) {
      case OBJECT -> code.visitInsn(ACONST_NULL);
      case OBJECT_AND_INT -> code.visitVarInsn(ILOAD, slot(1 - object));
      case TWO_OBJECTS -> code.visitVarInsn(ALOAD, slot(1));
      case OTHER -> throw new IllegalStateException();
    }
    String second = portal.keyShape() == KeyShape.OBJECT_AND_INT ? "I" : "Ljava/lang/Object;";
    code.visitMethodInsn(INVOKESTATIC, PORTAL, "tick", "(L" + PORTAL + ";Ljava/lang/Object;Ljava/lang/Object;" + second + ")Ljava/lang/Object;", false);
    code.visitJumpInsn(GOTO, go);
    code.visitLabel(isNull);
    pack(0, portal.greenCount());
    code.visitMethodInsn(INVOKESTATIC, PORTAL, "tick", "(L" + PORTAL + ";[J[Ljava/lang/Object;)Ljava/lang/Object;", false);
    code.visitLabel(go);
  }

  private int slot(int parameter) {
    int s = 0;
    for (int i = 0; i < parameter; i++) {
      s += Kind.of(type.parameterType(i)).slots();
    }
    return s;
  }

  private void pack(int from, int to) {
    packPrimitives(from, to);
    packReferences(from, to);
  }

  private void packPrimitives(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += Kind.of(type.parameterType(i)).isPrimitive() ? 1 : 0;
    }
    code.visitLdcInsn(n);
    code.visitIntInsn(NEWARRAY, T_LONG);
    int k = 0;
    for (int i = from; i < to; i++) {
      Kind kind = Kind.of(type.parameterType(i));
      if (kind.isPrimitive()) {
        code.visitInsn(DUP);
        code.visitLdcInsn(k++);
        code.visitVarInsn(Type.getType(type.parameterType(i)).getOpcode(ILOAD), slot(i));
        toBits(kind);
        code.visitInsn(LASTORE);
      }
    }
  }

  private void toBits(Kind kind) {
    switch (kind) {
      case INT -> code.visitInsn(I2L);
      case FLOAT -> {
        code.visitMethodInsn(INVOKESTATIC, "java/lang/Float", "floatToRawIntBits", "(F)I", false);
        code.visitInsn(I2L);
      }
      case DOUBLE -> code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "doubleToRawLongBits", "(D)J", false);
      default -> {
      }
    }
  }

  private void packReferences(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += type.parameterType(i).isPrimitive() ? 0 : 1;
    }
    code.visitLdcInsn(n);
    code.visitTypeInsn(ANEWARRAY, "java/lang/Object");
    int k = 0;
    for (int i = from; i < to; i++) {
      if (!type.parameterType(i).isPrimitive()) {
        code.visitInsn(DUP);
        code.visitLdcInsn(k++);
        code.visitVarInsn(ALOAD, slot(i));
        code.visitInsn(AASTORE);
      }
    }
  }
}
