package dev.clew.bytecode;

import dev.clew.spi.Woven;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The decoded methods of one class, read once through the class's own loader; dies with the class. */
public final class DecodedClass {
  private static final ClassValue<DecodedClass> CACHE = new ClassValue<>() {
    @Override
    protected DecodedClass computeValue(Class<?> type) {
      return new DecodedClass(type);
    }
  };

  private final Map<String, DecodedMethod> methods = new HashMap<>();
  private final boolean woven;
  private String sourceFile;

  private DecodedClass(Class<?> type) {
    byte[] lambda = Lambdas.classFile(type);
    woven = lambda != null || !type.isHidden() && !type.isArray() && type.isAnnotationPresent(Woven.class);
    if (woven) {
      read(type, lambda != null ? lambda : bytes(type));
    }
  }

  /** Returns what is known of a class. */
  public static DecodedClass of(Class<?> type) {
    return CACHE.get(type);
  }

  /** Tells whether the class was woven, or is a lambda of one that was, and its bytes could be read. */
  public boolean isWoven() {
    return woven;
  }

  /** Returns a method declared by the class, or null if it has no code, or the class is not woven. */
  public DecodedMethod method(String name, String descriptor) {
    return methods.get(name + descriptor);
  }

  /** Returns the name of the source file, or null if it is not known. */
  String sourceFile() {
    return sourceFile;
  }

  private void read(Class<?> type, byte[] bytes) {
    if (bytes == null) {
      return;
    }
    for (DecodedMethod m : decode(bytes, type)) {
      sourceFile = m.sourceFile;
      methods.put(m.name + m.descriptor, m);
    }
  }

  /**
   * Decodes the methods of a class file.
   *
   * @param classFile the bytes, woven or not
   * @param owner the class, or null if it is not loaded: enough for {@link PortalShape} and {@link Liveness}, which is what the weaver asks for
   * @return the methods that have code, in the order of the file
   */
  public static List<DecodedMethod> decode(byte[] classFile, Class<?> owner) {
    List<DecodedMethod> sink = new ArrayList<>();
    new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9) {
      private boolean wovenBytes;
      private String sourceFile;

      @Override
      public void visitSource(String source, String debug) {
        sourceFile = source;
      }

      @Override
      public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        wovenBytes |= descriptor.equals(Type.getDescriptor(Woven.class));
        return null;
      }

      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        return name.startsWith("clew$") ? null : new Decoder(owner, sourceFile, name, descriptor, access, wovenBytes, sink);
      }
    }, ClassReader.SKIP_FRAMES);
    return sink;
  }

  private static byte[] bytes(Class<?> type) {
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      return null; // an unreadable class file makes its methods opaque, which is slow but right
    }
  }
}
