package dev.clew.metainterp;

/** The text HotSpot puts into a ClassCastException (SharedRuntime::generate_class_cast_message). */
final class CastMessage {
  private CastMessage() {}

  static String of(Class<?> from, Class<?> to) {
    Class<?> a = element(from);
    Class<?> b = element(to);
    boolean same = a.getModule() == b.getModule() && a.getClassLoader() == b.getClassLoader();
    String where = same
        ? from.getName() + " and " + to.getName() + " are in " + in(a)
        : from.getName() + " is in " + in(a) + "; " + to.getName() + " is in " + in(b);
    return "class " + from.getName() + " cannot be cast to class " + to.getName() + " (" + where + ")";
  }

  private static Class<?> element(Class<?> c) {
    Class<?> e = c;
    while (e.isArray()) {
      e = e.getComponentType();
    }
    return e;
  }

  private static String in(Class<?> c) {
    Module m = c.getModule();
    String module = m.isNamed() ? "module " + m.getName() : "unnamed module";
    return module + " of loader " + loader(c.getClassLoader());
  }

  private static String loader(ClassLoader l) {
    if (l == null) {
      return "'bootstrap'";
    }
    boolean builtIn = l == ClassLoader.getSystemClassLoader() || l == ClassLoader.getPlatformClassLoader();
    String name = l.getName() == null ? l.getClass().getName() : "'" + l.getName() + "'";
    return builtIn ? name : name + " @" + Integer.toHexString(System.identityHashCode(l));
  }
}
