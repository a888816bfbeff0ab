package dev.clew.benchmarks.program;

import dev.clew.Clew;
import dev.clew.benchmarks.Guest;
import dev.clew.benchmarks.Task;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A program of a {@link Catalog}. */
record TaskProgram(Catalog catalog, Task content) implements Program {
  @Override
  public String name() {
    return content.name();
  }

  @Override
  public String origin() {
    return catalog.id();
  }

  @Override
  public Set<Way> ways() {
    return EnumSet.allOf(Way.class);
  }

  @Override
  public Optional<Path> file() {
    return Optional.empty();
  }

  @Override
  public Optional<Task> task() {
    return Optional.of(content);
  }

  @Override
  public Optional<String> expected() {
    return Optional.of(content.twin(content.size()).toString());
  }

  @Override
  public Guest load(Way way) {
    Task loaded = switch (way) {
      case UNWOVEN, TWIN -> load(catalog.unwoven());
      case OFF, ON -> load(woven(Clew.shared()));
    };
    int size = content.size();
    return way == Way.TWIN ? () -> loaded.twin(size) : () -> loaded.interpret(size);
  }

  @Override
  public Guest load(Clew jit) {
    Task loaded = load(woven(jit));
    int size = content.size();
    return () -> loaded.interpret(size);
  }

  private ClassLoader woven(Clew jit) {
    return jit.weavingLoader(catalog.unwoven(), catalog.prefixes().toArray(String[]::new));
  }

  private Task load(ClassLoader loader) {
    try {
      Supplier<?> tasks = (Supplier<?>) loader.loadClass(catalog.type().getName()).getConstructor().newInstance();
      return ((List<?>) tasks.get()).stream().map(Task.class::cast).filter(t -> t.name().equals(content.name())).findFirst().orElseThrow();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load " + catalog.type().getName(), e);
    }
  }
}
