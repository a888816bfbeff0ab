package dev.clew.weave;

import dev.clew.annotations.Portal;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the classes that carry hints, on the class path or in the reach of a class loader, with ClassGraph: class files are read, no class is loaded.
 *
 * @param hinted names, with dots, of classes with a hint on the class, a field, a method or a parameter
 * @param portals those of them that have a portal
 */
public record Finder(Set<String> hinted, Set<String> portals) {
  /**
   * Looks for hints.
   *
   * @param loader where to look besides the class path; null for the class path alone
   * @param prefixes how names of classes begin, such as {@code demo.} or {@code demo.Interp}; none for all classes
   * @return what was found
   */
  public static Finder find(ClassLoader loader, String... prefixes) {
    ClassGraph graph = new ClassGraph().enableClassInfo().enableAnnotationInfo().enableMethodInfo().enableFieldInfo();
    graph.ignoreClassVisibility().ignoreMethodVisibility().ignoreFieldVisibility();
    if (loader != null) {
      graph.addClassLoader(loader);
    }
    for (String prefix : prefixes) {
      graph.acceptPackages(prefix.substring(0, Math.max(0, prefix.lastIndexOf('.'))));
    }
    Set<String> hinted = new TreeSet<>();
    Set<String> portals = new TreeSet<>();
    try (ScanResult result = graph.scan(1)) {
      for (ClassInfo type : result.getAllClasses()) {
        String name = type.getName();
        if (begins(name, prefixes) && isHinted(type)) {
          hinted.add(name);
          if (type.getDeclaredMethodAndConstructorInfo().stream().anyMatch(m -> m.hasAnnotation(Portal.class))) {
            portals.add(name);
          }
        }
      }
    }
    return new Finder(hinted, portals);
  }

  private static boolean begins(String name, String[] prefixes) {
    boolean any = prefixes.length == 0;
    for (String prefix : prefixes) {
      any |= name.startsWith(prefix);
    }
    return any && !Names.isReserved(name.replace('.', '/'));
  }

  private static boolean isHinted(ClassInfo type) {
    String hints = Names.HINTS.replace('/', '.');
    return type.getAnnotations().stream().anyMatch(a -> a.getName().startsWith(hints)) || type.getFieldAnnotations().stream().anyMatch(a -> a.getName().startsWith(hints))
        || type.getMethodAnnotations().stream().anyMatch(a -> a.getName().startsWith(hints))
        || type.getMethodParameterAnnotations().stream().anyMatch(a -> a.getName().startsWith(hints));
  }
}
