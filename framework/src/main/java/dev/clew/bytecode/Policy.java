package dev.clew.bytecode;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.LookInside;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * What may be traced into: every method of a woven class, unless its author says otherwise or the trace could not express it. The answer is cached with the decoded
 * method, since it never changes.
 */
public final class Policy {
  private static final String NOT_WOVEN = "its class is not woven";
  private static final ClassValue<java.util.concurrent.ConcurrentHashMap<String, Verdict>> CACHE = new ClassValue<>() {
    @Override
    protected java.util.concurrent.ConcurrentHashMap<String, Verdict> computeValue(Class<?> type) {
      return new java.util.concurrent.ConcurrentHashMap<>();
    }
  };

  private Policy() {}

  /**
   * Whether to look inside a method.
   *
   * @param code the decoded method to trace into, or null to call it
   * @param reason why it is called and not traced, for reports; null if it is traced
   */
  public record Verdict(DecodedMethod code, String reason) {}

  /** Returns whether to look inside a method. */
  public static Verdict of(Method m) {
    return CACHE.get(m.getDeclaringClass()).computeIfAbsent(m.getName() + Members.descriptor(m), k -> judge(m));
  }

  /** Tells why objects of a class are made by calling its constructor, and not by tracing into it. */
  public static String whyNotBlank(Class<?> c) {
    return !DecodedClass.of(c).isWoven() ? NOT_WOVEN : c.isAnnotationPresent(DontLookInside.class) ? "its class is marked @DontLookInside" : "its class extends one that is not woven";
  }

  private static Verdict judge(Method m) {
    Class<?> owner = m.getDeclaringClass();
    DecodedClass decoded = DecodedClass.of(owner);
    if (!decoded.isWoven()) {
      return new Verdict(null, owner.isHidden() ? "it is a lambda that the JDK made" : NOT_WOVEN);
    }
    boolean asked = m.isAnnotationPresent(LookInside.class);
    if (m.isAnnotationPresent(DontLookInside.class)) {
      return new Verdict(null, "it is marked @DontLookInside");
    }
    if (!asked && (owner.isAnnotationPresent(DontLookInside.class) || owner.getPackage() != null && owner.getPackage().isAnnotationPresent(DontLookInside.class))) {
      return new Verdict(null, "its class or package is marked @DontLookInside");
    }
    int access = m.getModifiers();
    if (Modifier.isSynchronized(access)) {
      return new Verdict(null, "it is synchronized");
    }
    if (Modifier.isNative(access) || Modifier.isAbstract(access)) {
      return new Verdict(null, "it has no bytecode");
    }
    DecodedMethod code = decoded.method(m.getName(), Members.descriptor(m));
    if (code == null) {
      return new Verdict(null, "its class file could not be read");
    }
    for (int op : code.opcode) {
      if (op == Opcodes.MONITORENTER) {
        return new Verdict(null, "it holds a monitor (synchronized block)");
      }
    }
    return new Verdict(code, null);
  }
}
