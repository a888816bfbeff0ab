package dev.clew.weave;

import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * What must be known of a class to weave another that refers to it, read from its class file.
 *
 * @param name internal name
 * @param access class flags
 * @param superName internal name of the superclass
 * @param woven whether it is marked as woven
 * @param hasBlankConstructor whether it has the constructor that sets nothing
 * @param hasPlainConstructor whether it has a constructor without parameters
 * @param fields declared fields by name
 */
record ClassInfo(String name, int access, String superName, boolean woven, boolean hasBlankConstructor, boolean hasPlainConstructor, Map<String, FieldInfo> fields) {
  /** A declared field: its flags and the two hints that matter to who writes it. */
  record FieldInfo(int access, boolean quasiImmutable, boolean immutable) {
    boolean isStatic() {
      return (access & Opcodes.ACC_STATIC) != 0;
    }
  }

  boolean is(int flag) {
    return (access & flag) != 0;
  }

  static ClassInfo read(byte[] classFile) {
    Reading reading = new Reading();
    new ClassReader(classFile).accept(reading, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return reading.result();
  }

  private static final class Reading extends ClassVisitor {
    private String name;
    private int access;
    private String superName;
    private boolean woven;
    private boolean immutable;
    private boolean blank;
    private boolean plain;
    private final Map<String, FieldInfo> fields = new HashMap<>();

    Reading() {
      super(Opcodes.ASM9);
    }

    ClassInfo result() {
      if (immutable) {
        fields.replaceAll((n, f) -> f.isStatic() ? f : new FieldInfo(f.access, f.quasiImmutable, true));
      }
      return new ClassInfo(name, access, superName, woven, blank, plain, fields);
    }

    @Override
    public void visit(int version, int flags, String internalName, String signature, String parent, String[] interfaces) {
      name = internalName;
      access = flags;
      superName = parent;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      woven |= descriptor.equals(Names.WOVEN);
      immutable |= descriptor.equals(Names.IMMUTABLE);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(int flags, String method, String descriptor, String signature, String[] exceptions) {
      if (method.equals("<init>")) {
        blank |= descriptor.equals(Names.BLANK_CONSTRUCTOR);
        plain |= descriptor.equals("()V");
      }
      return null;
    }

    @Override
    public FieldVisitor visitField(int flags, String field, String descriptor, String signature, Object value) {
      fields.put(field, new FieldInfo(flags, false, false));
      return new FieldVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          FieldInfo known = fields.get(field);
          fields.put(field, new FieldInfo(flags, known.quasiImmutable || annotation.equals(Names.QUASI_IMMUTABLE), known.immutable || annotation.equals(Names.IMMUTABLE)));
          return null;
        }
      };
    }
  }
}
