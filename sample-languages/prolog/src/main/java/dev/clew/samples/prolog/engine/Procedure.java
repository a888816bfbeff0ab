package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Term;

/** What a predicate does when it is called: a builtin written in Java, or clauses. */
public abstract class Procedure {
  Procedure() {}

  /**
   * Calls it.
   *
   * @param arguments the arguments, as many as the predicate's arity
   * @param parent the frame to return to
   * @param next where to go on there
   */
  abstract void enter(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next);
}
