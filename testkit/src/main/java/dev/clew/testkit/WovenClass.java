package dev.clew.testkit;

import dev.clew.Clew;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * A class of an interpreter, loaded once more and woven for one JIT, so that every test sees the traces of its own run only. Arguments and results have types
 * that both loaders share: those of the JDK.
 */
public final class WovenClass {
  private final Class<?> type;

  private WovenClass(Class<?> type) {
    this.type = type;
  }

  /**
   * Loads a class with all of its package and the packages below.
   *
   * @throws dev.clew.weave.WeaveException if there are mistakes in the hints
   */
  public static WovenClass of(Clew jit, Class<?> original) {
    return of(jit, original, original.getPackageName() + '.');
  }

  /**
   * Loads a class with all classes whose names start with one of the prefixes.
   *
   * @throws dev.clew.weave.WeaveException if there are mistakes in the hints
   */
  public static WovenClass of(Clew jit, Class<?> original, String... prefixes) {
    try {
      return new WovenClass(jit.weavingLoader(original.getClassLoader(), prefixes).loadClass(original.getName()));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(original.getName() + " has no class file that can be woven", e);
    }
  }

  /** Returns the woven class. */
  public Class<?> type() {
    return type;
  }

  /**
   * Calls a static method, of any access.
   *
   * @param method its name; with so many parameters there is only one
   * @return its result
   * @throws Exception what the method throws
   */
  public Object call(String method, Object... arguments) throws Exception {
    Method m = Arrays.stream(type.getDeclaredMethods())
        .filter(d -> d.getName().equals(method) && d.getParameterCount() == arguments.length && !d.isSynthetic())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no method " + method + " with " + arguments.length + " parameters"));
    m.setAccessible(true);
    try {
      return m.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }
}
