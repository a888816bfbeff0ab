package dev.clew.benchmarks;

import dev.clew.samples.bf.Bf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** One BF program, parsed once, in an interpreter loaded for one way to run it. */
final class BfGuest {
  private static final String PREFIX = "dev.clew.samples.bf.";

  private final Object program;
  private final Method run;

  BfGuest(Way way, String name, String source) {
    try {
      Class<?> bf = way.weave(unwoven(), PREFIX).loadClass(PREFIX + "Bf");
      program = bf.getConstructor(String.class, String.class).newInstance(name, source);
      run = bf.getMethod("run", InputStream.class, OutputStream.class);
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("cannot load the BF interpreter " + way, e);
    }
  }

  /** Runs the program once and returns its output. */
  byte[] run() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      run.invoke(program, new ByteArrayInputStream(new byte[0]), out);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the program failed", e.getCause());
    }
    return out.toByteArray();
  }

  /** Returns a new loader with the unwoven classes, which the build leaves beside the woven ones. */
  private static ClassLoader unwoven() throws IOException {
    Path folder;
    try {
      folder = Path.of(Bf.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolveSibling("unwoven");
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("no unwoven interpreter in " + folder + ": benchmarks run from a source tree that has been built");
    }
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, BfGuest.class.getClassLoader()) {
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
}
