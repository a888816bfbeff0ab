package dev.clew.weave;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The route for unchanged programs: {@code -javaagent:clew-framework.jar=demo.,other.pkg.} weaves classes as they are loaded.
 *
 * <p>The argument lists how names of classes to weave begin, separated by commas. Without one the packages of all classes on the class path that carry hints are woven, with their
 * subpackages. Mistakes in hints stop the program before its {@code main}, all of them at once.
 */
public final class Agent {
  private Agent() {}

  /**
   * Called by the JVM.
   *
   * @param argument prefixes, separated by commas; may be null or empty
   * @param instrumentation the JVM's handle
   * @throws WeaveException if any class with hints has mistakes
   */
  public static void premain(String argument, Instrumentation instrumentation) {
    String[] given = argument == null || argument.isBlank() ? new String[0] : argument.trim().split("\\s*,\\s*");
    Finder found = Finder.find(null, given);
    String[] prefixes = given.length > 0 ? given : packages(found.hinted());
    ClassSource source = ClassSource.of(ClassLoader.getSystemClassLoader());
    Set<String> holders = Weaver.cellHolders(found.portals().stream().map(n -> source.read(n.replace('.', '/'))).filter(b -> b != null).toList());
    Scope scope = Scope.of(name -> begins(name, prefixes), () -> holders);
    Weaver weaver = new Weaver(scope, source, Warnings::log);
    refuseMistakes(found.hinted(), weaver, source);
    instrumentation.addTransformer(new Transformer(scope, weaver));
  }

  private static String[] packages(Set<String> classes) {
    Set<String> packages = new TreeSet<>();
    for (String name : classes) {
      packages.add(name.substring(0, name.lastIndexOf('.') + 1));
    }
    return packages.toArray(String[]::new);
  }

  private static boolean begins(String internalName, String[] prefixes) {
    String name = internalName.replace('/', '.');
    for (String prefix : prefixes) {
      boolean unnamed = prefix.isEmpty() && name.indexOf('.') < 0; // hints in the unnamed package must not draw in everything
      if (unnamed || !prefix.isEmpty() && name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Transformers cannot fail loudly, so the look at hints comes first. */
  private static void refuseMistakes(Set<String> hinted, Weaver weaver, ClassSource source) {
    List<Mistake> errors = new ArrayList<>();
    for (String name : hinted) {
      byte[] bytes = source.read(name.replace('.', '/'));
      if (bytes != null) {
        errors.addAll(weaver.examine(bytes).errors());
      }
    }
    if (!errors.isEmpty()) {
      throw new WeaveException(errors);
    }
  }

  private record Transformer(Scope scope, Weaver weaver) implements ClassFileTransformer {
    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
      if (name == null || loader == null || redefined != null || !scope.covers(name)) {
        return null;
      }
      try {
        byte[] woven = weaver.weave(classFile);
        return woven == classFile ? null : woven;
      } catch (RuntimeException | Error e) { // the JVM would swallow it and run the class unwoven without a word
        System.getLogger("dev.clew.weave").log(System.Logger.Level.ERROR, "clew: " + name.replace('/', '.') + " is not woven", e);
        return null;
      }
    }
  }
}
