package dev.clew.benchmarks.program;

import dev.clew.Clew;
import dev.clew.benchmarks.Guest;
import dev.clew.benchmarks.Task;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** A program that can be measured. */
public interface Program {
  /** Returns the name in tables, {@code language/program}. */
  String name();

  /** Returns what {@link Programs#of} finds it by. */
  String origin();

  /** Returns the ways it can be run. */
  Set<Way> ways();

  /** Returns its file, if it has one. */
  Optional<Path> file();

  /** Returns what it is, if it has no file. */
  Optional<Task> task();

  /** Returns what each run gives, as text, if that is known. */
  Optional<String> expected();

  /** Loads it, in a process where {@code clew.jit} has been set as the way demands. */
  Guest load(Way way);

  /** Loads it with classes of its own, woven for a JIT of the caller's. */
  Guest load(Clew jit);

  /** Returns the first part of the name. */
  default String language() {
    return name().substring(0, name().indexOf('/'));
  }

  /** Returns the second part of the name. */
  default String title() {
    return name().substring(name().indexOf('/') + 1);
  }
}
