package dev.clew.opt;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** A table of methods of the JDK, written down by name and parameter types. */
final class JavaMethods<T> {
  private final Map<Method, T> entries = new HashMap<>();

  /**
   * Adds a method.
   *
   * @throws IllegalArgumentException if there is none
   */
  JavaMethods<T> add(T entry, Class<?> owner, String name, Class<?>... parameters) {
    try {
      entries.put(owner.getMethod(name, parameters), entry);
      return this;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns the entry of a callee's member, or null. */
  T of(Object member) {
    return member instanceof Method ? entries.get(member) : null;
  }
}
