package dev.clew.samples.lisp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs guest programs in an interpreter from any class loader. */
final class Guests {
  static final String PREFIX = "dev.clew.samples.lisp.";

  /** Where the build leaves the interpreter's classes unwoven, seen from this module's folder. */
  private static final Path UNWOVEN = Path.of("target", "unwoven");

  static final ClassLoader UNWOVEN_LOADER = interpreterFrom(UNWOVEN);

  private Guests() {}

  /** Returns a loader that has the interpreter from a folder instead of the one on the class path; all else is shared. */
  private static ClassLoader interpreterFrom(Path folder) {
    try {
      return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Guests.class.getClassLoader()) {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
          synchronized (getClassLoadingLock(name)) {
            Class<?> c = findLoadedClass(name);
            return c != null ? c : name.startsWith(PREFIX) ? findClass(name) : super.loadClass(name, resolve);
          }
        }

        @Override
        public URL getResource(String name) {
          URL own = name.startsWith(PREFIX.replace('.', '/')) && name.endsWith(".class") ? findResource(name) : null;
          return own != null ? own : super.getResource(name);
        }
      };
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a program; what it prints on both ports, and the message of an error that ends it, is its output. */
  static Mode.Outcome run(ClassLoader interpreter, String name, String source, Path folder) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Class<?> scheme = interpreter.loadClass(PREFIX + "Scheme");
    Object system = scheme.getConstructor(InputStream.class, OutputStream.class, OutputStream.class, List.class, Path.class)
        .newInstance(InputStream.nullInputStream(), out, out, List.of(name), folder);
    int code;
    try {
      code = (Integer) scheme.getMethod("run", String.class, String.class).invoke(system, name, source);
    } catch (InvocationTargetException e) {
      if (!e.getCause().getClass().getName().equals(PREFIX + "SchemeException")) {
        throw new AssertionError("the interpreter failed", e.getCause());
      }
      write(out, e.getCause().getMessage() + "\n");
      code = 1;
    }
    return new Mode.Outcome(out.toString(StandardCharsets.UTF_8), code);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
