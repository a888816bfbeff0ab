package dev.clew.samples.prolog.engine;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.QuasiImmutable;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Term;
import java.util.List;

/** A predicate by name and arity, whether or not it is defined. */
public final class Predicate {
  /** Who may change and override it. */
  public enum Protection {
    /** Defined by the program. */
    NONE,
    /** From the library: a program may define its own instead. */
    LIBRARY,
    /** Part of the system. */
    SYSTEM
  }

  /** Name and arity. */
  public final Functor functor;

  private Protection protection = Protection.NONE;
  private boolean dynamic;
  private boolean discontiguous;
  private boolean multifile;

  /** The clauses, null if there never were any. */
  private ClauseStore store;

  /** Changes only while programs are loaded, so compiled code takes it for constant. A dynamic predicate's procedure stays the same when its clauses change. */
  @QuasiImmutable private Procedure procedure;

  Predicate(Functor functor) {
    this.functor = functor;
    procedure = new Undefined(this);
  }

  void enter(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next) {
    procedure.enter(registers, machine, arguments, parent, next);
  }

  /** Makes it a builtin. */
  void define(Procedure builtin) {
    procedure = builtin;
    protection = Protection.SYSTEM;
  }

  /** Takes over the clauses of a library predicate under its name. */
  void importFrom(Predicate library) {
    store = library.store;
    procedure = library.procedure;
    protection = library.protection;
    dynamic = library.dynamic;
  }

  /** Begins a definition by the program in place of what is there. */
  public void clear() {
    store = new ClauseStore();
    procedure = new StoredClauses(this, store);
    protection = Protection.NONE;
    dynamic = false;
  }

  /** Makes it defined, with no clauses if it has none. */
  public void ensureDefined() {
    if (store == null) {
      clear();
    }
  }

  /** Tells whether it exists, with or without clauses. */
  public boolean isDefined() {
    return !(procedure instanceof Undefined);
  }

  /** Tells whether it is written in Java. */
  public boolean isBuiltin() {
    return isDefined() && store == null;
  }

  /** Turns the clauses of a static predicate into code if they are few; true if that was done. By now its callees are known, so it is compiled anew, knowing what is recursive. */
  @DontLookInside
  boolean seal(Predicates predicates) {
    if (dynamic || store.size() > ClauseSet.LIMIT || store.size() == 0) {
      return false;
    }
    Recursion recursion = Recursion.of(this, predicates);
    Code[] codes = new Code[store.size()];
    int i = 0;
    for (Clause c : store.clauses()) {
      codes[i++] = new Compiler(predicates, c.origin, recursion).compile(c.head, c.body);
    }
    procedure = new ClauseSet(codes);
    return true;
  }

  void add(Clause clause, boolean atEnd, long now) {
    ensureDefined();
    unseal();
    store.add(clause, atEnd, now);
  }

  boolean remove(Clause clause, long now) {
    unseal();
    return store.remove(clause, now);
  }

  private void unseal() {
    if (!(procedure instanceof StoredClauses)) {
      procedure = new StoredClauses(this, store);
    }
  }

  /** Removes all clauses and the definition itself. */
  void abolish(long now) {
    for (Clause c : clauses()) {
      store.remove(c, now);
    }
    store = null;
    dynamic = false;
    procedure = new Undefined(this);
  }

  /** Returns the clauses there are now. */
  public List<Clause> clauses() {
    return store == null ? List.of() : store.clauses();
  }

  /** Returns the clauses that may match a head with these arguments, null if there are none. */
  ClauseStore.Cursor open(Term[] arguments, long now) {
    return store == null ? null : store.open(arguments, now);
  }

  /** Makes it dynamic. */
  public void makeDynamic() {
    ensureDefined();
    dynamic = true;
    unseal();
  }

  /** Tells whether the program may change it while it runs. */
  public boolean isDynamic() {
    return dynamic;
  }

  /** Allows its clauses to stand apart. */
  public void makeDiscontiguous() {
    discontiguous = true;
  }

  /** Tells whether its clauses may stand apart. */
  public boolean isDiscontiguous() {
    return discontiguous;
  }

  /** Allows its clauses to come from several files. */
  public void makeMultifile() {
    multifile = true;
  }

  /** Tells whether its clauses may come from several files. */
  public boolean isMultifile() {
    return multifile;
  }

  /** Sets who may change it. */
  void protect(Protection newProtection) {
    protection = newProtection;
  }

  /** Returns who may change it. */
  public Protection protection() {
    return protection;
  }
}
