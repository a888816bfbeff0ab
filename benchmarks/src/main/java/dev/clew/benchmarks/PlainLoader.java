package dev.clew.benchmarks;

import java.net.URL;
import java.net.URLClassLoader;

/** Loads classes as they are in a folder or jar, and not from the class path, if their names begin with a prefix. All else is shared. */
final class PlainLoader extends URLClassLoader {
  private final String prefix;

  PlainLoader(URL place, String prefix) {
    super(new URL[] {place}, PlainLoader.class.getClassLoader());
    this.prefix = prefix;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> c = findLoadedClass(name);
      return c != null ? c : name.startsWith(prefix) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  @Override
  public URL getResource(String name) {
    return name.startsWith(prefix.replace('.', '/')) ? findResource(name) : super.getResource(name);
  }
}
