package dev.clew.samples.prolog.engine;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Elidable;
import dev.clew.samples.prolog.engine.Builtins.Control;
import dev.clew.samples.prolog.engine.Builtins.Deterministic;
import dev.clew.samples.prolog.engine.Builtins.Nondeterministic;
import dev.clew.samples.prolog.engine.Predicate.Protection;
import dev.clew.samples.prolog.term.Functor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All predicates. The library has its own table: a program sees its predicates under their names and may define others in their place, and what the library itself calls stays the same.
 */
@DontLookInside
public final class Predicates {
  private final Map<Functor, Predicate> library = new ConcurrentHashMap<>();
  private final Map<Functor, Predicate> program = new ConcurrentHashMap<>();
  private boolean loadingLibrary = true;

  Predicates() {}

  /** Returns the predicate of a functor; there is always one, defined or not, and always the same. */
  @Elidable
  public Predicate get(Functor functor) {
    if (loadingLibrary) {
      return library.computeIfAbsent(functor, Predicate::new);
    }
    Predicate known = program.get(functor);
    return known != null ? known : program.computeIfAbsent(functor, this::visible);
  }

  private Predicate visible(Functor functor) {
    Predicate own = library.get(functor);
    if (own == null || own.protection() == Protection.NONE) {
      return new Predicate(functor);
    }
    if (own.protection() == Protection.SYSTEM) {
      return own;
    }
    Predicate imported = new Predicate(functor);
    imported.importFrom(own);
    return imported;
  }

  /** Ends the loading of the library: what has been defined so far is protected. */
  public void libraryLoaded(List<Functor> exported) {
    for (Predicate p : library.values()) {
      if (p.isDefined() && !p.isBuiltin()) {
        p.protect(exported.contains(p.functor) ? Protection.LIBRARY : Protection.SYSTEM);
        p.seal(this);
      }
    }
    loadingLibrary = false;
  }

  /** Returns the predicates that the program has defined or asked for. */
  public Collection<Predicate> all() {
    return program.values();
  }

  /** Adds a builtin. */
  public void add(String name, int arity, Deterministic builtin) {
    get(Functor.of(name, arity)).define(Builtins.deterministic(builtin));
  }

  /** Adds a builtin with many solutions. */
  public void addMany(String name, int arity, Nondeterministic builtin) {
    get(Functor.of(name, arity)).define(Builtins.nondeterministic(builtin));
  }

  /** Adds a builtin that sets the registers. */
  public void addControl(String name, int arity, Control builtin) {
    get(Functor.of(name, arity)).define(Builtins.control(builtin));
  }
}
