package dev.clew.benchmarks.micro;

import dev.clew.Clew;
import dev.clew.benchmarks.Task;
import dev.clew.benchmarks.tiny.Catalog;
import dev.clew.benchmarks.tiny.stack.StackLanguage;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Supplier;

/** The tiny interpreters, loaded as a benchmark wants them. */
final class Interpreters {
  private Interpreters() {}

  /**
   * A program in a woven interpreter.
   *
   * @param jit what serves its merge points
   * @param host lookup on a class of {@code tiny.stack}, for who defines classes beside it
   */
  record Woven(Task task, Clew jit, MethodHandles.Lookup host) {}

  /** Returns a program whose interpreter is as its author compiled it. */
  static Task unwoven(String program) {
    return find(program, new Catalog());
  }

  /**
   * Returns a program whose interpreter is woven.
   *
   * @param parameters of the JIT, as {@code --jit} takes them
   */
  static Woven woven(String program, String parameters) {
    Clew jit = Clew.builder().set(parameters).build();
    ClassLoader loader = jit.weavingLoader(Interpreters.class.getClassLoader(), Catalog.class.getPackageName() + ".");
    try {
      Supplier<?> catalog = (Supplier<?>) loader.loadClass(Catalog.class.getName()).getConstructor().newInstance();
      Object host = loader.loadClass(StackLanguage.class.getName()).getMethod("lookup").invoke(null);
      return new Woven(find(program, catalog), jit, (MethodHandles.Lookup) host);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load " + program, e);
    }
  }

  private static Task find(String program, Supplier<?> catalog) {
    return ((List<?>) catalog.get()).stream().map(Task.class::cast).filter(t -> t.name().equals(program)).findFirst().orElseThrow();
  }
}
