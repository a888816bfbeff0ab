package dev.clew.weave;

import dev.clew.spi.JitRuntime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A loader of class files in memory whose merge points ask the {@link ScriptedRuntime}. */
final class World extends ClassLoader {
  private static final String SERVICE = "META-INF/services/" + JitRuntime.class.getName();

  private final Map<String, byte[]> classes;
  private final String runtime;

  /** Makes a world; {@code runtime} is the name of the runtime's class. */
  World(Map<String, byte[]> classes, String runtime) {
    super(World.class.getClassLoader());
    this.classes = classes;
    this.runtime = runtime;
  }

  static World plain(Map<String, byte[]> classes) {
    return new World(classes, ScriptedRuntime.class.getName());
  }

  /** Weaves all classes, as one scope. */
  static World woven(Map<String, byte[]> classes) {
    return plain(weave(classes));
  }

  static Map<String, byte[]> weave(Map<String, byte[]> classes) {
    Weaver weaver = weaver(classes);
    Map<String, byte[]> woven = new LinkedHashMap<>();
    classes.forEach((name, bytes) -> woven.put(name, weaver.weave(bytes)));
    return woven;
  }

  static Weaver weaver(Map<String, byte[]> classes) {
    ClassSource parent = ClassSource.of(World.class.getClassLoader());
    ClassSource source = name -> classes.containsKey(name) ? classes.get(name) : parent.read(name);
    return new Weaver(Scope.of(classes::containsKey, () -> Weaver.cellHolders(classes.values())), source, m -> {});
  }

  /** Loads every class, which verifies it. */
  World verifyAll() throws ReflectiveOperationException {
    for (String name : classes.keySet()) {
      Class.forName(name.replace('/', '.'), !name.endsWith("module-info"), this).getDeclaredMethods();
    }
    return this;
  }

  /** Calls a static method by name. */
  Object call(String type, String method, Object... arguments) {
    try {
      for (Method m : Class.forName(type, true, this).getDeclaredMethods()) {
        if (m.getName().equals(method)) {
          m.setAccessible(true);
          return m.invoke(null, arguments);
        }
      }
      throw new AssertionError("no " + type + "." + method);
    } catch (InvocationTargetException e) {
      throw World.<RuntimeException>sneak(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T sneak(Throwable t) throws T {
    throw (T) t;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name.replace('.', '/'));
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes = name.endsWith(".class") ? classes.get(name.substring(0, name.length() - 6)) : null;
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.equals(SERVICE) ? Collections.enumeration(Collections.singleton(serviceFile())) : super.getResources(name);
  }

  private URL serviceFile() {
    try {
      return new URL(null, "memory:service", new URLStreamHandler() {
        @Override
        protected URLConnection openConnection(URL url) {
          return new URLConnection(url) {
            @Override
            public void connect() {}

            @Override
            public InputStream getInputStream() {
              return new ByteArrayInputStream(runtime.getBytes(StandardCharsets.UTF_8));
            }
          };
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
