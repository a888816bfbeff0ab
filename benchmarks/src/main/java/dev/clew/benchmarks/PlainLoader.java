package dev.clew.benchmarks;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/** Loads classes as they are in a folder or jar, and not from the class path, if their names begin with one of some prefixes. All else is shared. */
final class PlainLoader extends URLClassLoader {
  private final List<String> prefixes;

  PlainLoader(URL place, String... prefixes) {
    super(new URL[] {place}, PlainLoader.class.getClassLoader());
    this.prefixes = List.of(prefixes);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> c = findLoadedClass(name);
      return c != null ? c : prefixes.stream().anyMatch(name::startsWith) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  @Override
  public URL getResource(String name) {
    return prefixes.stream().anyMatch(p -> name.startsWith(p.replace('.', '/'))) ? findResource(name) : super.getResource(name);
  }
}
