package dev.clew.modes;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Defines the classes of one package prefix itself, as they are, even if the parent has them too: the unwoven run, and class files from elsewhere. */
public final class PlainLoader extends ClassLoader {
  private final String prefix;
  private final Path directory;

  /** Creates a loader that takes the class files from its parent's resources. */
  public PlainLoader(ClassLoader parent, String prefix) {
    this(parent, prefix, null);
  }

  /** Creates a loader that takes the class files from a directory, and offers them as resources too. */
  public PlainLoader(ClassLoader parent, String prefix, Path directory) {
    super(parent);
    this.prefix = prefix;
    this.directory = directory;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : name.startsWith(prefix) ? define(name) : super.loadClass(name, resolve);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public URL getResource(String name) {
    if (directory == null || !name.startsWith(prefix.replace('.', '/'))) {
      return super.getResource(name);
    }
    Path file = directory.resolve(name);
    try {
      return Files.exists(file) ? file.toUri().toURL() : null;
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
