package dev.clew.benchmarks;

import dev.clew.Clew;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A program of a catalog: a public class that can be made without arguments, in a package whose classes are loaded anew for each way. */
final class CatalogSubject implements Subject {
  private final Task task;
  private final Class<? extends Supplier<List<Task>>> catalog;
  private final String[] prefixes;

  private CatalogSubject(Task task, Class<? extends Supplier<List<Task>>> catalog, String... prefixes) {
    this.task = task;
    this.catalog = catalog;
    this.prefixes = prefixes;
  }

  /**
   * Returns all programs of a catalog.
   *
   * @param prefixes the names of the interpreters' classes start with one of these
   */
  static List<CatalogSubject> all(Class<? extends Supplier<List<Task>>> catalog, String... prefixes) {
    return tasks(catalog).stream().map(t -> new CatalogSubject(t, catalog, prefixes)).toList();
  }

  @Override
  public String name() {
    return task.name();
  }

  /** Returns the program as it is on the class path, to ask for its size and result. */
  Task task() {
    return task;
  }

  @Override
  public Set<Way> ways() {
    return EnumSet.allOf(Way.class);
  }

  @Override
  public Guest load(Way way) {
    Task loaded = loadTask(way.weave(unwoven(), prefixes));
    int size = task.size();
    return way == Way.TWIN ? () -> loaded.twin(size) : () -> loaded.interpret(size);
  }

  /** Returns the program with classes of its own, woven for a JIT of the caller's. */
  Task load(Clew jit) {
    return loadTask(jit.weavingLoader(unwoven(), prefixes));
  }

  private Task loadTask(ClassLoader loader) {
    try {
      return tasks(loader.loadClass(catalog.getName())).stream().filter(t -> t.name().equals(task.name())).findFirst().orElseThrow();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load " + catalog.getName(), e);
    }
  }

  private static List<Task> tasks(Class<?> catalog) {
    try {
      Supplier<?> supplier = (Supplier<?>) catalog.getConstructor().newInstance();
      return ((List<?>) supplier.get()).stream().map(Task.class::cast).toList();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + catalog.getName(), e);
    }
  }

  private ClassLoader unwoven() {
    return new PlainLoader(catalog.getProtectionDomain().getCodeSource().getLocation(), prefixes);
  }
}
