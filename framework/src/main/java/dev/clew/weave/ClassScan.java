package dev.clew.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.TypePath;
import net.bytebuddy.jar.asm.TypeReference;

/** Reads a class file once and collects all hints in it. Judges nothing: that is left to {@link PortalRules} and {@link HintRules}. */
final class ClassScan extends ClassVisitor {
  /** A declared field and its hints. */
  record Field(String name, String descriptor, int access, Set<String> annotations) {
    boolean is(int flag) {
      return (access & flag) != 0;
    }
  }

  /** The file itself. */
  final byte[] classFile;
  /** Names the scan of a method is found by: name and descriptor. */
  final Map<String, MethodScan> byName = new HashMap<>();
  final List<MethodScan> methods = new ArrayList<>();
  final List<Field> fields = new ArrayList<>();
  final Set<String> annotations = new HashSet<>();
  /** Variable hints on types outside of methods, with the field they are on, if any. */
  final Map<String, MethodScan.Misplaced> misplaced = new HashMap<>();
  int version;
  int access;
  String name;
  String superName;
  String file = "";
  /** Internal name of the class whose methods this type's stand for, or null. */
  String effectsOf;
  /** Internal names of the types whose promises the class uses. */
  final List<String> usesEffects = new ArrayList<>();

  private ClassScan(byte[] classFile) {
    super(Opcodes.ASM9);
    this.classFile = classFile;
  }

  static ClassScan of(byte[] classFile) {
    ClassScan scan = new ClassScan(classFile);
    new ClassReader(classFile).accept(scan, ClassReader.EXPAND_FRAMES);
    return scan;
  }

  boolean is(int flag) {
    return (access & flag) != 0;
  }

  /** Tells whether the file is only a carrier of annotations or module directives. */
  boolean isDescriptor() {
    return is(Opcodes.ACC_MODULE) || name.endsWith("package-info");
  }

  boolean isWoven() {
    return annotations.contains(Names.WOVEN);
  }

  /** Returns the class name with dots. */
  String className() {
    return name.replace('/', '.');
  }

  List<MethodScan> portals() {
    return methods.stream().filter(MethodScan::isPortal).toList();
  }

  @Override
  public void visit(int classVersion, int flags, String internalName, String signature, String parent, String[] interfaces) {
    version = classVersion & 0xFFFF;
    access = flags;
    name = internalName;
    superName = parent;
  }

  @Override
  public void visitSource(String source, String debug) {
    file = source == null ? "" : source;
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    annotations.add(descriptor);
    boolean of = descriptor.equals(Names.EFFECTS_OF);
    return !of && !descriptor.equals(Names.USE_EFFECTS) ? null : new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visit(String element, Object value) {
        String type = ((Type) value).getInternalName();
        if (of) {
          effectsOf = type;
        } else {
          usesEffects.add(type);
        }
      }

      @Override
      public AnnotationVisitor visitArray(String element) {
        return this;
      }
    };
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(int typeRef, TypePath path, String descriptor, boolean visible) {
    misplace("", typeRef, path, descriptor);
    return null;
  }

  private void misplace(String member, int typeRef, TypePath path, String annotation) {
    if (annotation.equals(Names.GREEN) || annotation.equals(Names.RED)) {
      misplaced.put(member, new MethodScan.Misplaced(annotation, Words.of(new TypeReference(typeRef), path)));
    }
  }

  @Override
  public FieldVisitor visitField(int flags, String field, String descriptor, String signature, Object value) {
    Field found = new Field(field, descriptor, flags, new HashSet<>());
    fields.add(found);
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        found.annotations.add(annotation);
        return null;
      }

      @Override
      public AnnotationVisitor visitTypeAnnotation(int typeRef, TypePath path, String annotation, boolean visible) {
        misplace(field, typeRef, path, annotation);
        return null;
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(int flags, String method, String descriptor, String signature, String[] exceptions) {
    return new MethodScan(name, flags, method, descriptor, m -> {
      methods.add(m);
      byName.put(method + descriptor, m);
    });
  }
}
