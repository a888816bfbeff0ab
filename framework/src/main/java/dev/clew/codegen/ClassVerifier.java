package dev.clew.codegen;

import dev.clew.trace.AbortReason;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;

/**
 * Checks generated class files beyond what every definition checks anyway: HotSpot verifies every class of a loader that is not its own, so this class mostly
 * makes a rejection readable, and looks at sizes.
 */
public final class ClassVerifier {
  /** Above this many bytes of bytecode HotSpot never compiles a method (HugeMethodLimit). */
  public static final int HUGE_METHOD = 8000;

  private ClassVerifier() {}

  /**
   * Checks that no method but the class initialiser is too large to be compiled, and that the class links in a throw-away copy.
   *
   * @param host where the copy is defined; it is not initialised
   * @throws CodegenException if not
   */
  public static void verify(byte[] classFile, MethodHandles.Lookup host) {
    methodSizes(classFile).forEach((name, size) -> {
      if (size > HUGE_METHOD && !name.startsWith("<clinit>")) {
        throw new CodegenException(AbortReason.METHOD_TOO_LARGE, name + " has " + size + " bytes of bytecode", null);
      }
    });
    try {
      host.defineHiddenClass(classFile, false).lookupClass().getDeclaredMethods(); // links, but does not initialise
    } catch (IllegalAccessException | LinkageError e) {
      throw new CodegenException(AbortReason.INTERNAL_ERROR, e + "\n" + Listing.of(classFile), e);
    }
  }

  /** Returns the bytes of bytecode of each method, by name and descriptor, read from the class file. */
  public static Map<String, Integer> methodSizes(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    char[] buffer = new char[reader.getMaxStringLength()];
    Map<String, Integer> sizes = new LinkedHashMap<>();
    int interfaces = reader.header + 6; // behind access flags, this class, superclass
    int fields = interfaces + 2 + 2 * reader.readUnsignedShort(interfaces);
    int at = fields + 2;
    for (int n = reader.readUnsignedShort(fields); n > 0; n--) {
      at = behindMember(reader, at);
    }
    int methods = reader.readUnsignedShort(at);
    at += 2;
    for (int n = methods; n > 0; n--) {
      String name = reader.readUTF8(at + 2, buffer) + reader.readUTF8(at + 4, buffer);
      int attribute = at + 8;
      for (int k = reader.readUnsignedShort(at + 6); k > 0; k--) {
        if (reader.readUTF8(attribute, buffer).equals("Code")) {
          sizes.put(name, reader.readInt(attribute + 10));
        }
        attribute += 6 + reader.readInt(attribute + 2);
      }
      at = behindMember(reader, at);
    }
    return sizes;
  }

  private static int behindMember(ClassReader reader, int member) {
    int at = member + 8;
    for (int k = reader.readUnsignedShort(member + 6); k > 0; k--) {
      at += 6 + reader.readInt(at + 2);
    }
    return at;
  }

  /** Makes the exception for a class that the JVM would not take: it carries what is needed to find our bug. */
  static CodegenException rejected(Region region, byte[] classFile, Throwable cause) {
    StringBuilder text = new StringBuilder("the generated class was rejected: ").append(cause).append('\n');
    Listing.appendTraces(text, region);
    text.append(Listing.of(classFile));
    return new CodegenException(AbortReason.INTERNAL_ERROR, text.toString(), cause);
  }
}
