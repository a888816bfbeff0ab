package dev.clew.samples.prolog.engine;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.io.Streams;
import dev.clew.samples.prolog.reader.Flags;
import dev.clew.samples.prolog.reader.Operators;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Copier;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Stamp;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.HashMap;
import java.util.Map;

/** A Prolog system: its predicates, flags, operators, streams and global variables. For one thread at a time, except for {@link #interrupt}. */
public final class Machine {
  public final Flags flags = new Flags();
  public final Operators operators = new Operators();
  public final Predicates predicates = new Predicates();
  public final Streams streams;
  public final Messages messages;

  /** The global variables of {@code b_setval/2} and {@code nb_setval/2}. */
  public final Map<Atom, Term> globals = new HashMap<>();

  /** What the running query is to throw soon, null for nothing. */
  private volatile PrologError stop;

  private volatile int running;
  private long serial;
  private long changes;

  /** Makes a machine without any predicates. */
  public Machine(Streams streams) {
    this.streams = streams;
    MemoryWatch.add(this);
    messages = new Messages(this);
    predicates.addControl("call", 1, MetaCall::callN);
    for (int n = 2; n <= 8; n++) {
      predicates.addControl("call", n, MetaCall::callN);
    }
    predicates.addControl("catch", 3, MetaCall::catching);
    for (Functor f : Compiler.controls()) {
      predicates.addControl(f.name.name, f.arity, (r, m, a, parent, next) -> MetaCall.call(r, m, f.arity == 0 ? f.name : Struct.of(f, a), parent, next));
    }
  }

  /** Returns a number for a new choice point, greater than all before. */
  long nextSerial() {
    return ++serial;
  }

  /** Returns how often clauses have been added or removed. */
  long changes() {
    return changes;
  }

  /** Makes the running query throw an interrupt soon; may be called by any thread. */
  public void interrupt() {
    stopWith(PrologError.interrupt());
  }

  /** Makes the running query throw a resource error soon, if there is one. */
  void memoryRunsOut() {
    if (running > 0) {
      stopWith(Errors.resource("memory"));
    }
  }

  private void stopWith(PrologError error) {
    synchronized (Interrupts.SIGNAL) {
      if (stop == null) {
        Interrupts.SIGNAL.raise();
      }
      stop = error;
    }
  }

  /** Forgets an interrupt that came when nothing was running. */
  public void clearInterrupt() {
    takeStop();
  }

  private PrologError takeStop() {
    synchronized (Interrupts.SIGNAL) {
      PrologError taken = stop;
      if (taken != null) {
        stop = null;
        Interrupts.SIGNAL.lower();
      }
      return taken;
    }
  }

  /** Throws if something wants the query to stop. Called at each call of a predicate with clauses, which every loop comes by. */
  void checkInterrupt() {
    if (Interrupts.SIGNAL.isPending()) {
      poll();
    }
  }

  @DontLookInside
  private void poll() {
    PrologError taken = takeStop();
    if (taken != null) {
      throw taken;
    }
  }

  /** Runs a query on; returns its newest choice point, null if it has failed. */
  ChoicePoint run(Node start, Frame frame, ChoicePoint choice) {
    running++;
    try {
      return Driver.run(start, frame, choice, this);
    } catch (OutOfMemoryError e) {
      // the watch came too late: this is out of compiled code and past every catch, so it ends the query
      throw Errors.resource("memory");
    } finally {
      running--;
    }
  }

  /** Prepares a goal to be run. */
  public Query query(Term goal) {
    return new Query(this, goal, null);
  }

  /** Runs a goal once inside of a builtin, and keeps its bindings. Only for what is not part of a program's flow, such as directives. */
  public boolean once(Term goal, ChoicePoint choice) {
    Query query = new Query(this, goal, choice);
    boolean found = query.next();
    query.commit();
    return found;
  }

  /** Adds a clause at the end or the beginning of its predicate. The term is copied. */
  public void addClause(Term clause, boolean atEnd, String file, int line) {
    Term copy = Copier.copy(clause, Stamp.ANCIENT);
    Term head = copy;
    Term body = Atom.TRUE;
    if (copy instanceof Struct s && s.functor == Functor.NECK) {
      head = s.arg(0).deref();
      body = s.arg(1).deref();
    }
    Predicate predicate = predicates.get(functorOf(head));
    Origin origin = new Origin(predicate, file, line, !flags.is("occurs_check", "false"));
    Code code = new Compiler(predicates, origin, Recursion.unknown()).compile(head, body);
    predicate.add(new Clause(head, body, origin, code), atEnd, ++changes);
  }

  /** Removes a clause; false if it has been removed already. */
  public boolean removeClause(Clause clause) {
    return clause.origin.predicate().remove(clause, ++changes);
  }

  /** Removes a predicate. */
  public void abolish(Predicate predicate) {
    predicate.abolish(++changes);
  }

  /** Returns the clauses that may match a head, in order, as they are now; null if there are none. */
  public ClauseWalk clauses(Term head) {
    Predicate predicate = predicates.get(functorOf(head));
    ClauseStore.Cursor cursor = predicate.open(head instanceof Struct s ? s.args() : new Term[0], changes);
    return cursor == null ? null : new ClauseWalk(cursor);
  }

  /** Returns the functor of something that can be called; throws an instantiation or type error for what cannot. */
  public static Functor functorOf(Term term) {
    Term t = term.deref();
    if (t instanceof Struct s) {
      return s.functor;
    }
    if (t instanceof Atom a) {
      return Functor.of(a, 0);
    }
    throw t instanceof Var ? Errors.instantiation() : Errors.type("callable", t);
  }
}
