package dev.clew.weave;

import java.net.MalformedURLException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The programmatic route: a loader that weaves the classes whose names begin with given prefixes, from the class files its parent can see. It asks itself first for those classes and
 * its parent for all others; resources, class files included, are the parent's and stay as they are.
 */
public final class WeavingClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final String[] prefixes;
  private final ClassSource source;
  private final Weaver weaver;

  /**
   * Makes a loader.
   *
   * @param parent where class files are found and all other classes are loaded
   * @param prefixes how names of classes to weave begin, such as {@code demo.} or {@code demo.Interp}; never covers the JDK or the hints themselves
   */
  public WeavingClassLoader(ClassLoader parent, String... prefixes) {
    super(Objects.requireNonNull(parent, "parent"));
    this.prefixes = prefixes.clone();
    this.source = ClassSource.of(parent);
    this.weaver = new Weaver(Scope.of(this::covers, this::cellHolders), source, Warnings::log);
  }

  private boolean covers(String internalName) {
    String name = internalName.replace('/', '.');
    for (String prefix : prefixes) {
      if (name.startsWith(prefix) && !Names.isReserved(internalName)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> cellHolders() {
    List<byte[]> portals = new ArrayList<>();
    for (String name : Finder.find(getParent(), prefixes).portals()) {
      byte[] bytes = source.read(name.replace('.', '/'));
      if (bytes != null) { // found on the class path, but not in the parent's reach
        portals.add(bytes);
      }
    }
    return Weaver.cellHolders(portals);
  }

  /**
   * Loads a class, woven if a prefix covers it.
   *
   * @throws WeaveException if the class has mistakes in its hints
   */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> type = findLoadedClass(name);
      if (type == null) {
        byte[] bytes = covers(name.replace('.', '/')) ? source.read(name.replace('.', '/')) : null;
        type = bytes == null ? super.loadClass(name, false) : define(name, weaver.weave(bytes));
      }
      if (resolve) {
        resolveClass(type);
      }
      return type;
    }
  }

  private Class<?> define(String name, byte[] bytes) {
    CodeSource code = new CodeSource(root(name.replace('.', '/') + ".class"), (Certificate[]) null);
    return defineClass(name, bytes, 0, bytes.length, new ProtectionDomain(code, null, this, null));
  }

  /** Returns the jar or directory a class file is in, as class loaders of the JDK report it. */
  private URL root(String file) {
    URL location = getParent().getResource(file);
    if (location == null) {
      return null;
    }
    String text = location.toString();
    String root = text.substring(0, text.length() - file.length());
    try {
      return new URL(root.startsWith("jar:") && root.endsWith("!/") ? root.substring("jar:".length(), root.length() - "!/".length()) : root);
    } catch (MalformedURLException e) {
      return location; // a scheme of the parent's own: as near as one can get
    }
  }
}
