package dev.clew.samples.prolog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs programs in a Prolog system from any class loader. */
final class Guests {
  /** Where the build leaves the interpreter's classes unwoven, seen from this module's folder. */
  static final Path UNWOVEN = Path.of("target", "unwoven");

  static final String PREFIX = "dev.clew.samples.prolog.";

  private Guests() {}

  /** Returns a loader that has the interpreter from a folder instead of the one on the class path; all else, the library's texts too, is shared. */
  static ClassLoader interpreterFrom(Path folder) throws IOException {
    ClassLoader shared = Guests.class.getClassLoader();
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, shared) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
          Class<?> c = findLoadedClass(name);
          return c != null ? c : name.startsWith(PREFIX) ? findClass(name) : super.loadClass(name, resolve);
        }
      }

      @Override
      public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
      }
    };
  }

  /** Consults a program and returns all that it wrote, messages included. */
  static String run(ClassLoader interpreter, String name, String source) throws Throwable {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Class<?> prolog = interpreter.loadClass(PREFIX + "Prolog");
      Object system = prolog.getConstructor(InputStream.class, OutputStream.class, OutputStream.class).newInstance(InputStream.nullInputStream(), out, out);
      prolog.getMethod("consult", String.class, String.class).invoke(system, name, source);
      prolog.getMethod("flush").invoke(system);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
