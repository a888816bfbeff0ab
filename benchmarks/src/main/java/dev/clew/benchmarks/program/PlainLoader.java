package dev.clew.benchmarks.program;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/** Loads classes as they are in some folders or jars, and not from the class path, if their names begin with one of some prefixes. All else is shared. */
final class PlainLoader extends URLClassLoader {
  private final List<String> prefixes;

  PlainLoader(List<URL> places, List<String> prefixes) {
    super(places.toArray(URL[]::new), PlainLoader.class.getClassLoader());
    this.prefixes = prefixes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> c = findLoadedClass(name);
      return c != null ? c : prefixes.stream().anyMatch(name::startsWith) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  /** Looks in the places first; what is not a class need not be there. */
  @Override
  public URL getResource(String name) {
    URL own = prefixes.stream().anyMatch(p -> name.startsWith(p.replace('.', '/'))) ? findResource(name) : null;
    return own != null ? own : super.getResource(name);
  }
}
