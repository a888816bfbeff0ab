package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Term;

/** A clause in the database: the term it was made of, its code, and when it was there. */
public final class Clause {
  /** The head as it was written, with variables of its own. */
  public final Term head;

  /** The body as it was written. */
  public final Term body;

  /** Where it comes from. */
  final Origin origin;

  /** What it was compiled to when it was added. */
  final Code code;

  /** When it was added and removed, in the machine's count of changes. */
  long born;

  long died = Long.MAX_VALUE;

  Clause(Term head, Term body, Origin origin, Code code) {
    this.head = head;
    this.body = body;
    this.origin = origin;
    this.code = code;
  }
}
