package dev.clew.samples.bf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs guest programs in an interpreter from any class loader. */
final class Guests {
  /** Where the build leaves the interpreter's classes unwoven, seen from this module's folder. */
  static final Path UNWOVEN = Path.of("target", "unwoven");

  private static final String PREFIX = "dev.clew.samples.bf.";

  private Guests() {}

  /** Returns a loader that has the interpreter from a folder instead of the one on the class path; all else is shared. */
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
        return name.startsWith(PREFIX.replace('.', '/')) ? findResource(name) : super.getResource(name);
      }
    };
  }

  /** Parses and runs a program; exceptions of the guest come out as they are. */
  static String run(ClassLoader interpreter, String name, String source, String input) throws Throwable {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Class<?> bf = interpreter.loadClass(PREFIX + "Bf");
      Object program = bf.getConstructor(String.class, String.class).newInstance(name, source);
      InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1));
      bf.getMethod("run", InputStream.class, OutputStream.class).invoke(program, in, out);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }
}
