package dev.clew.weave;

import static net.bytebuddy.jar.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;

/** Weaves one class that has been found free of mistakes. Methods without anything to weave pass through untouched. */
final class ClassWeaver extends ClassVisitor {
  private final ClassScan scan;
  private final Hierarchy hierarchy;
  private final ClassReader reader;
  private final Map<String, PortalFacts> portals = new HashMap<>();
  private final Map<PortalFacts, List<Label>> ends = new HashMap<>();
  private final boolean fences;

  ClassWeaver(ClassScan scan, List<PortalFacts> facts, Hierarchy hierarchy, ClassReader reader, ClassVisitor next) {
    super(ASM9, next);
    this.scan = scan;
    this.hierarchy = hierarchy;
    this.reader = reader;
    facts.forEach(f -> portals.put(f.method().name + f.method().descriptor, f));
    fences = !scan.is(ACC_INTERFACE) && scan.fields.stream().anyMatch(f -> f.is(ACC_FINAL) && !f.is(ACC_STATIC));
  }

  /** Returns the size in bytes of the larger of a portal's two methods, once the class is written. */
  int size(PortalFacts portal) {
    return ends.get(portal).stream().mapToInt(Label::getOffset).max().orElseThrow();
  }

  private static int widened(int access) {
    return access & ~(ACC_PRIVATE | ACC_PROTECTED) | ACC_PUBLIC;
  }

  @Override
  public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
    super.visit(version, access | ACC_PUBLIC, name, signature, superName, interfaces);
  }

  @Override
  public void visitInnerClass(String name, String outerName, String innerName, int access) {
    super.visitInnerClass(name, outerName, innerName, hierarchy.scope().covers(name) ? widened(access) : access);
  }

  @Override
  public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
    boolean drops = (access & ACC_FINAL) != 0 && (access & ACC_STATIC) == 0;
    FieldVisitor field = super.visitField(widened(access) & (drops ? ~ACC_FINAL : ~0), name, descriptor, signature, value);
    if (drops) {
      field.visitAnnotation(Names.WAS_FINAL, true).visitEnd();
    }
    return field;
  }

  @Override
  public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor method = new LambdaSites(super.visitMethod(access, name, descriptor, signature, exceptions));
    PortalFacts portal = portals.get(name + descriptor);
    if (portal != null) {
      method = new PortalWeaver(portal, measured(portal, method));
    }
    if (fences && name.equals("<init>")) {
      method = new ConstructorFence(method);
    }
    return watchingWrites(access, name, descriptor, method);
  }

  private MethodVisitor watchingWrites(int access, String name, String descriptor, MethodVisitor method) {
    return QuasiWrites.in(scan.byName.get(name + descriptor), hierarchy) ? new QuasiWrites(hierarchy, scan.name, access, name, descriptor, method) : method;
  }

  private MethodVisitor measured(PortalFacts portal, MethodVisitor method) {
    return new MethodVisitor(ASM9, method) {
      @Override
      public void visitMaxs(int maxStack, int maxLocals) {
        Label end = new Label();
        super.visitLabel(end);
        ends.computeIfAbsent(portal, p -> new ArrayList<>()).add(end);
        super.visitMaxs(maxStack, maxLocals);
      }
    };
  }

  @Override
  public void visitEnd() {
    companions();
    blankConstructor();
    portals.values().stream().sorted((a, b) -> a.method().name.compareTo(b.method().name)).forEach(this::resumeCopy);
    super.visitAnnotation(Names.WOVEN, true).visitEnd();
    super.visitEnd();
  }

  private void companions() {
    if (!scan.is(ACC_INTERFACE) && hierarchy.scope().holdsCells(scan.name)) {
      object(Names.CELLS, 0);
    }
    for (ClassScan.Field f : scan.fields) {
      if (f.annotations().contains(Names.QUASI_IMMUTABLE)) {
        object(Names.companion(f.name()), f.access() & ACC_STATIC);
      }
    }
  }

  private void object(String name, int isStatic) {
    super.visitField(ACC_PUBLIC | ACC_TRANSIENT | ACC_SYNTHETIC | isStatic, name, "Ljava/lang/Object;", null, null).visitEnd();
  }

  private void blankConstructor() {
    ClassInfo info = hierarchy.find(scan.name);
    if (!hierarchy.allowsBlank(info)) {
      return;
    }
    MethodVisitor code = super.visitMethod(ACC_PUBLIC | ACC_SYNTHETIC, "<init>", Names.BLANK_CONSTRUCTOR, null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    if (Hierarchy.isRoot(scan.superName)) {
      code.visitMethodInsn(INVOKESPECIAL, scan.superName, "<init>", "()V", false);
    } else if (StacklessConstructor.isException(scan.superName)) {
      for (int nothing : StacklessConstructor.NOTHING) {
        code.visitInsn(nothing);
      }
      code.visitMethodInsn(INVOKESPECIAL, scan.superName, "<init>", StacklessConstructor.SUPER_DESCRIPTOR, false);
    } else {
      code.visitInsn(ACONST_NULL);
      code.visitMethodInsn(INVOKESPECIAL, scan.superName, "<init>", Names.BLANK_CONSTRUCTOR, false);
    }
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Reads the portal a second time, for a method that needs its code from the start. */
  private void resumeCopy(PortalFacts portal) {
    MethodScan m = portal.method();
    String descriptor = "(L" + Names.TRANSFER + ";)" + m.descriptor.substring(m.descriptor.indexOf(')') + 1);
    reader.accept(new ClassVisitor(ASM9) {
      @Override
      public MethodVisitor visitMethod(int access, String name, String original, String signature, String[] exceptions) {
        if (!name.equals(m.name) || !original.equals(m.descriptor)) {
          return null;
        }
        MethodVisitor copy = new LambdaSites(ClassWeaver.super.visitMethod(ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC | access & ACC_STRICT, Names.resume(name), descriptor, null, null));
        return watchingWrites(access, name, original, new ResumeWeaver(portal, measured(portal, copy)));
      }
    }, ClassReader.EXPAND_FRAMES);
  }
}
