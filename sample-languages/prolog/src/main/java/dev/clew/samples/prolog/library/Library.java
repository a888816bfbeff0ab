package dev.clew.samples.prolog.library;

import dev.clew.samples.prolog.builtins.AllBuiltins;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.io.Input;
import dev.clew.samples.prolog.io.Streams;
import dev.clew.samples.prolog.term.Functor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Makes machines that have all builtin predicates and the library. */
public final class Library {
  /** Predicates of these files belong to the system; a program cannot replace them. */
  private static final List<String> SYSTEM = List.of("system.pl", "dcg.pl");

  /** Predicates of these files may be replaced by a program's own. */
  private static final List<String> OPEN = List.of("lists.pl", "apply.pl", "aggregate.pl", "assoc.pl", "pairs.pl", "misc.pl");

  private Library() {}

  /** Makes a machine. */
  public static Machine machine(Streams streams) {
    Machine machine = new Machine(streams);
    AllBuiltins.addTo(machine);
    SYSTEM.forEach(file -> load(machine, file));
    var exported = new ArrayList<Functor>();
    for (String file : OPEN) {
      exported.addAll(load(machine, file));
    }
    machine.predicates.libraryLoaded(exported);
    return machine;
  }

  private static List<Functor> load(Machine machine, String file) {
    try (InputStream in = Library.class.getResourceAsStream(file)) {
      Loader loader = new Loader(machine);
      loader.load(Input.text(file, in));
      return List.copyOf(loader.defined());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
