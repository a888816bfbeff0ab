package dev.clew.weave;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
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
 * @param stackless whether it extends one of the JDK's exceptions and all its constructors leave message, cause and stack trace out
 * @param standsForAnother whether its methods stand for those of another class
 * @param fields declared fields by name
 * @param methods declared methods and constructors by name and parameter types, {@code run(I)}
 */
record ClassInfo(String name, int access, String superName, boolean woven, boolean hasBlankConstructor, boolean hasPlainConstructor, boolean stackless,
    boolean standsForAnother, Map<String, FieldInfo> fields, Map<String, MethodInfo> methods) {
  /** A declared field: its flags and the hints that matter to who writes it. */
  record FieldInfo(int access, boolean quasiImmutable, boolean immutable, boolean setLater) {
    boolean isStatic() {
      return (access & Opcodes.ACC_STATIC) != 0;
    }
  }

  /** What a declared method promises to rules. */
  record MethodInfo(boolean elidable, boolean raises) {
    boolean isUsableInRules() {
      return elidable && !raises;
    }
  }

  /** Returns the name with dots. */
  String className() {
    return name.replace('/', '.');
  }

  boolean is(int flag) {
    return (access & flag) != 0;
  }

  /** Tells whether the class declares a method, or constructor {@code <init>}, with this name and these parameters, whatever it returns. */
  boolean declares(String method, String descriptor) {
    return method(method, descriptor) != null;
  }

  /** Returns what is known of a declared method, or null. */
  MethodInfo method(String method, String descriptor) {
    return methods.get(signature(method, descriptor));
  }

  private static String signature(String method, String descriptor) {
    return method + descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  static ClassInfo read(byte[] classFile) {
    Reading reading = new Reading();
    ClassReader reader = new ClassReader(classFile);
    boolean withCode = StacklessConstructor.isException(reader.getSuperName());
    reader.accept(reading, ClassReader.SKIP_DEBUG | (withCode ? ClassReader.EXPAND_FRAMES : ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES));
    return reading.result();
  }

  private static final class Reading extends ClassVisitor {
    private String name;
    private int access;
    private String superName;
    private boolean woven;
    private boolean immutable;
    private boolean setLater;
    private boolean blank;
    private boolean plain;
    private boolean stackless;
    private boolean standsForAnother;
    private final Map<String, MethodInfo> methods = new HashMap<>();
    private final Map<String, FieldInfo> fields = new HashMap<>();

    Reading() {
      super(Opcodes.ASM9);
    }

    ClassInfo result() {
      if (immutable) {
        fields.replaceAll((n, f) -> f.isStatic() ? f : new FieldInfo(f.access, f.quasiImmutable, true, f.setLater || setLater));
      }
      return new ClassInfo(name, access, superName, woven, blank, plain, stackless, standsForAnother, fields, methods);
    }

    @Override
    public void visit(int version, int flags, String internalName, String signature, String parent, String[] interfaces) {
      name = internalName;
      access = flags;
      superName = parent;
      stackless = StacklessConstructor.isException(parent);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      woven |= descriptor.equals(Names.WOVEN);
      immutable |= descriptor.equals(Names.IMMUTABLE);
      standsForAnother |= descriptor.equals(Names.EFFECTS_OF);
      return descriptor.equals(Names.IMMUTABLE) ? new Answer("setLater", yes -> setLater = yes) : null;
    }

    @Override
    public MethodVisitor visitMethod(int flags, String method, String descriptor, String signature, String[] exceptions) {
      String key = signature(method, descriptor);
      methods.put(key, new MethodInfo(false, true));
      if (method.equals("<init>")) {
        blank |= descriptor.equals(Names.BLANK_CONSTRUCTOR);
        plain |= descriptor.equals("()V");
        return stackless ? new StacklessConstructor(name, flags, descriptor, yes -> stackless &= yes) : null;
      }
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          methods.computeIfPresent(key, (k, m) -> new MethodInfo(m.elidable || annotation.equals(Names.ELIDABLE), m.raises));
          return annotation.equals(Names.EFFECTS) ? new Answer("raises", yes -> methods.computeIfPresent(key, (k, m) -> new MethodInfo(m.elidable, yes))) : null;
        }
      };
    }

    @Override
    public FieldVisitor visitField(int flags, String field, String descriptor, String signature, Object value) {
      fields.put(field, new FieldInfo(flags, false, false, false));
      return new FieldVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          FieldInfo known = fields.get(field);
          fields.put(field, new FieldInfo(flags, known.quasiImmutable || annotation.equals(Names.QUASI_IMMUTABLE), known.immutable || annotation.equals(Names.IMMUTABLE), known.setLater));
          return !annotation.equals(Names.IMMUTABLE) ? null : new Answer("setLater", yes -> {
            FieldInfo now = fields.get(field);
            fields.put(field, new FieldInfo(flags, now.quasiImmutable, true, yes));
          });
        }
      };
    }
  }

  /** What an annotation says to one of its questions, if it says anything. */
  private static final class Answer extends AnnotationVisitor {
    private final String question;
    private final Consumer<Boolean> then;

    Answer(String question, Consumer<Boolean> then) {
      super(Opcodes.ASM9);
      this.question = question;
      this.then = then;
    }

    @Override
    public void visit(String element, Object value) {
      if (element.equals(question)) {
        then.accept((Boolean) value);
      }
    }
  }
}
