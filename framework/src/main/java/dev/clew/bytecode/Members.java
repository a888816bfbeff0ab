package dev.clew.bytecode;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolution and selection of members by the rules of the JVM specification (5.4.3, 5.4.6), on reflection objects. */
public final class Members {
  private static final ClassValue<Map<String, Method>> DECLARED = new ClassValue<>() {
    @Override
    protected Map<String, Method> computeValue(Class<?> type) {
      Map<String, Method> map = new HashMap<>();
      for (Method m : type.getDeclaredMethods()) {
        map.put(key(m), m);
      }
      return map;
    }
  };

  private Members() {}

  private static String key(Method m) {
    return m.getName() + descriptor(m);
  }

  /** Returns the descriptor of a method. */
  public static String descriptor(Method m) {
    return MethodType.methodType(m.getReturnType(), m.getParameterTypes()).descriptorString();
  }

  /**
   * Resolves a field reference: the class itself, its superinterfaces, its superclass.
   *
   * @throws NoSuchFieldError if there is none
   */
  static Field field(Class<?> owner, String name, Class<?> type) {
    Field f = findField(owner, name, type);
    if (f == null) {
      throw new NoSuchFieldError(owner.getName() + "." + name);
    }
    return f;
  }

  private static Field findField(Class<?> owner, String name, Class<?> type) {
    for (Field f : owner.getDeclaredFields()) {
      if (f.getName().equals(name) && f.getType() == type) {
        return f;
      }
    }
    for (Class<?> i : owner.getInterfaces()) {
      Field f = findField(i, name, type);
      if (f != null) {
        return f;
      }
    }
    return owner.getSuperclass() == null ? null : findField(owner.getSuperclass(), name, type);
  }

  /** Resolves a method reference on a class or interface; null if there is none (signature-polymorphic methods are not found either). */
  static Method method(Class<?> owner, String name, String descriptor) {
    String key = name + descriptor;
    for (Class<?> c = owner; c != null; c = c.getSuperclass()) {
      Method m = DECLARED.get(c).get(key);
      if (m != null) {
        return m;
      }
    }
    Method best = mostSpecific(owner, key);
    if (best != null) {
      return best;
    }
    return owner.isInterface() ? DECLARED.get(Object.class).get(key) : null;
  }

  /** Returns the method that a virtual or interface call runs for a receiver of exactly this class; null if it is abstract or ambiguous. */
  public static Method select(Class<?> receiver, Method resolved) {
    if (Modifier.isPrivate(resolved.getModifiers())) {
      return resolved;
    }
    String key = key(resolved);
    for (Class<?> c = receiver; c != null; c = c.getSuperclass()) {
      Method m = DECLARED.get(c).get(key);
      if (m != null && !Modifier.isStatic(m.getModifiers()) && (m.equals(resolved) || overrides(m, resolved))) {
        return Modifier.isAbstract(m.getModifiers()) ? null : m;
      }
    }
    Method best = mostSpecific(receiver, key);
    return best == null || Modifier.isAbstract(best.getModifiers()) ? null : best;
  }

  private static boolean overrides(Method m, Method resolved) {
    if (Modifier.isPrivate(m.getModifiers())) {
      return false;
    }
    int r = resolved.getModifiers();
    if (Modifier.isPublic(r) || Modifier.isProtected(r)) {
      return true;
    }
    Class<?> x = m.getDeclaringClass();
    Class<?> y = resolved.getDeclaringClass();
    return x.getClassLoader() == y.getClassLoader() && x.getPackageName().equals(y.getPackageName()) || overridesThroughAnother(m, resolved);
  }

  /** A package-private method may be overridden from afar where a class between made it public. */
  private static boolean overridesThroughAnother(Method m, Method resolved) {
    String key = key(m);
    for (Class<?> c = m.getDeclaringClass().getSuperclass(); c != null && c != resolved.getDeclaringClass(); c = c.getSuperclass()) {
      Method between = DECLARED.get(c).get(key);
      if (between != null && !Modifier.isStatic(between.getModifiers()) && overrides(between, resolved) && overrides(m, between)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the maximally specific interface method with this name and descriptor: a single default wins, else any abstract one. */
  private static Method mostSpecific(Class<?> type, String key) {
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    collectInterfaces(type, interfaces);
    List<Method> candidates = new ArrayList<>();
    for (Class<?> i : interfaces) {
      Method m = DECLARED.get(i).get(key);
      if (m != null && !Modifier.isPrivate(m.getModifiers()) && !Modifier.isStatic(m.getModifiers())) {
        candidates.add(m);
      }
    }
    candidates.removeIf(m -> candidates.stream().anyMatch(o -> o != m && m.getDeclaringClass().isAssignableFrom(o.getDeclaringClass())));
    Method only = null;
    for (Method m : candidates) {
      if (!Modifier.isAbstract(m.getModifiers())) {
        if (only != null) {
          return null; // two defaults, neither more specific: IncompatibleClassChangeError, left to the JVM
        }
        only = m;
      }
    }
    return only != null ? only : candidates.isEmpty() ? null : candidates.get(0);
  }

  private static void collectInterfaces(Class<?> type, Set<Class<?>> into) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.isInterface()) {
        into.add(c);
      }
      for (Class<?> i : c.getInterfaces()) {
        into.add(i);
        collectInterfaces(i, into);
      }
    }
  }
}
