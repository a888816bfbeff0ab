package dev.clew.benchmarks.program;

import dev.clew.Clew;
import dev.clew.benchmarks.Guest;
import dev.clew.benchmarks.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A program of a sample language.
 *
 * @param kind its language
 * @param origin what it was found by
 * @param place where it is
 */
record FileProgram(Language kind, String origin, Path place) implements Program {
  @Override
  public String name() {
    return kind.id() + "/" + kind.title(place);
  }

  @Override
  public String language() {
    return kind.id();
  }

  @Override
  public Set<Way> ways() {
    return EnumSet.complementOf(EnumSet.of(Way.TWIN));
  }

  @Override
  public Optional<Path> file() {
    return Optional.of(place);
  }

  @Override
  public Optional<Task> task() {
    return Optional.empty();
  }

  @Override
  public Optional<String> expected() {
    Path output = place.resolveSibling(title() + ".out");
    try {
      return Files.isReadable(output) ? Optional.of(Files.readString(output)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Guest load(Way way) {
    return load(way == Way.UNWOVEN ? kind.unwoven() : getClass().getClassLoader());
  }

  @Override
  public Guest load(Clew jit) {
    return load(jit.weavingLoader(kind.unwoven(), kind.prefixes().toArray(String[]::new)));
  }

  private Guest load(ClassLoader loader) {
    try {
      return (Guest) loader.loadClass(kind.guest().getName()).getConstructor(Path.class).newInstance(place);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(place + ": " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load the interpreter of " + kind.id(), e);
    }
  }
}
