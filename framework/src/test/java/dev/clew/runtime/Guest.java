package dev.clew.runtime;

import dev.clew.Clew;
import dev.clew.bytecode.DecodedClass;
import dev.clew.bytecode.Members;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** One class of the guests' package, woven by a loader of its own. */
final class Guest {
  private static final String GUESTS = "dev.clew.runtime.guests.";

  private final Class<?> type;

  Guest(Clew jit, String name) throws ClassNotFoundException {
    type = jit.weavingLoader(Guest.class.getClassLoader(), GUESTS).loadClass(GUESTS + name);
  }

  Class<?> type() {
    return type;
  }

  /** Calls a public static method. */
  Object call(String method, Object... arguments) throws Exception {
    try {
      return find(method).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  /** Returns a portal that has been run. */
  LinkedPortal portal(String method) {
    return (LinkedPortal) DecodedClass.of(type).method(method, Members.descriptor(find(method))).portal;
  }

  private Method find(String method) {
    return Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals(method)).findFirst().orElseThrow();
  }
}
