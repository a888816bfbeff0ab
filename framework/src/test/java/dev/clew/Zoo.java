package dev.clew;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The programs of the zoo: every class file there that has {@code static String run(int)}. */
final class Zoo {
  static final String PREFIX = "dev.clew.zoo.";

  /** Have static state that other runs see, which is their point; they are not run on several threads at once. */
  private static final Set<String> SHARED = Set.of("Statics", "StaticVariables", "Dynamic");

  private Zoo() {}

  /** Returns the simple names of the programs whose class files are in a directory. */
  static List<String> programs(Path classes, ClassLoader loader) throws IOException {
    try (Stream<Path> files = Files.list(classes.resolve("dev/clew/zoo"))) {
      return files.map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".class") && !n.contains("$") && !n.startsWith("package-info"))
          .map(n -> n.substring(0, n.length() - ".class".length()))
          .filter(n -> isProgram(n, loader))
          .sorted()
          .toList();
    }
  }

  private static boolean isProgram(String name, ClassLoader loader) {
    try {
      Class.forName(PREFIX + name, false, loader).getDeclaredMethod("run", int.class);
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the directory or jar that a class comes from. */
  static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Tells whether the program may run on several threads at once. */
  static boolean isReentrant(String program) {
    return !SHARED.contains(program);
  }
}
