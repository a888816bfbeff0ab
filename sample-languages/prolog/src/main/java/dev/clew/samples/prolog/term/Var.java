package dev.clew.samples.prolog.term;

import dev.clew.annotations.DontLookInside;
import java.util.concurrent.atomic.AtomicInteger;

/** A logic variable. */
public final class Var extends Term {
  private static final AtomicInteger IDENTIFIERS = new AtomicInteger();

  /** What it is bound to, null while it is unbound. */
  public Term binding;

  /** How old it is. */
  public final Stamp stamp;

  private int identifier;

  /** Makes an unbound variable of an age. */
  public Var(Stamp stamp) {
    this.stamp = stamp;
  }

  /** Makes an unbound variable that counts as older than every choice point; binding it is always recorded. */
  public Var() {
    this(Stamp.ANCIENT);
  }

  /** Returns a number that tells it from all other variables; given on the first question, so that most variables never have one. */
  @DontLookInside
  public int identifier() {
    if (identifier == 0) {
      identifier = IDENTIFIERS.incrementAndGet();
    }
    return identifier;
  }

  @Override
  public boolean isAtomic() {
    return false;
  }

  @Override
  int rank() {
    return 0;
  }

  @Override
  @DontLookInside
  public String toString() {
    return binding == null ? "_G" + identifier() : deref().toString();
  }
}
