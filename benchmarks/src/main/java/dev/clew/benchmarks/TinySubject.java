package dev.clew.benchmarks;

import dev.clew.Clew;
import dev.clew.benchmarks.tiny.Catalog;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A program of a tiny interpreter. */
final class TinySubject implements Subject {
  private static final String PREFIX = Catalog.class.getPackageName() + ".";

  private final Task task;

  private TinySubject(Task task) {
    this.task = task;
  }

  /** Returns all of them. */
  static List<TinySubject> all() {
    return new Catalog().get().stream().map(TinySubject::new).toList();
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
    Task loaded = loadTask(way.weave(unwoven(), PREFIX));
    int size = task.size();
    return way == Way.TWIN ? () -> loaded.twin(size) : () -> loaded.interpret(size);
  }

  /** Returns the program with classes of its own, woven for a JIT of the caller's. */
  Task load(Clew jit) {
    return loadTask(jit.weavingLoader(unwoven(), PREFIX));
  }

  private Task loadTask(ClassLoader loader) {
    try {
      Supplier<?> catalog = (Supplier<?>) loader.loadClass(Catalog.class.getName()).getConstructor().newInstance();
      return ((List<?>) catalog.get()).stream().map(Task.class::cast).filter(t -> t.name().equals(task.name())).findFirst().orElseThrow();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load the tiny interpreters", e);
    }
  }

  private static ClassLoader unwoven() {
    return new PlainLoader(Catalog.class.getProtectionDomain().getCodeSource().getLocation(), PREFIX);
  }
}
