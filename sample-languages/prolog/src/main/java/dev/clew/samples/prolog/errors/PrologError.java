package dev.clew.samples.prolog.errors;

import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Copier;
import dev.clew.samples.prolog.term.Stamp;
import dev.clew.samples.prolog.term.Term;
import java.util.List;

/** A ball on its way from {@code throw/1}, or from a builtin predicate, to a {@code catch/3}. Without a Java stack trace: Prolog programs throw often, and the stack is not theirs. */
public final class PrologError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final Atom INTERRUPT = Atom.of("$interrupted");

  private final transient Term ball;
  private transient List<String> goals = List.of();

  /** Makes an error of a copy of the ball. */
  public PrologError(Term ball) {
    super(null, null, false, false);
    this.ball = Copier.copy(ball, Stamp.ANCIENT);
  }

  /** Returns the ball. */
  public Term ball() {
    return ball;
  }

  /** Makes the error of a query that the user has interrupted. */
  public static PrologError interrupt() {
    return new PrologError(INTERRUPT);
  }

  /** Tells whether the user has interrupted. */
  public boolean isInterrupt() {
    return ball == INTERRUPT;
  }

  /** Returns where it was thrown: the clauses being executed, innermost first, as {@code name/arity (file:line)}. */
  public List<String> goals() {
    return goals;
  }

  /** Keeps where it was thrown. */
  public void at(List<String> stack) {
    goals = stack;
  }

  @Override
  public String getMessage() {
    return "uncaught Prolog error: " + ball;
  }
}
