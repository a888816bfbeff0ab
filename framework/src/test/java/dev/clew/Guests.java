package dev.clew;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Loads and calls the interpreters of {@code dev.clew.guests}. */
final class Guests {
  private static final String PREFIX = "dev.clew.guests.";

  private Guests() {}

  /** Loads a guest anew, woven. */
  static Class<?> woven(Clew jit, String name) throws ClassNotFoundException {
    return jit.weavingLoader(Guests.class.getClassLoader(), PREFIX).loadClass(PREFIX + name);
  }

  /** Returns the guest as it was compiled. */
  static Class<?> plain(String name) throws ClassNotFoundException {
    return Class.forName(PREFIX + name);
  }

  /** Calls a static method with int arguments. */
  static Object call(Class<?> type, String method, int... arguments) throws Exception {
    Class<?>[] types = new Class<?>[arguments.length];
    Object[] boxed = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      types[i] = int.class;
      boxed[i] = arguments[i];
    }
    Method m = type.getDeclaredMethod(method, types);
    m.setAccessible(true);
    try {
      return m.invoke(null, boxed);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
