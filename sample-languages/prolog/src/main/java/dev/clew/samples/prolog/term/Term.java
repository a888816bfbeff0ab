package dev.clew.samples.prolog.term;

/** A Prolog term. */
public abstract class Term {
  Term() {}

  /** Returns the term this stands for: itself, or what a bound variable is bound to in the end. */
  public final Term deref() {
    Term t = this;
    while (t instanceof Var v) {
      Term binding = v.binding;
      if (binding == null) {
        return t;
      }
      t = binding;
    }
    return t;
  }

  /** Tells whether a dereferenced term is neither a variable nor compound. */
  public boolean isAtomic() {
    return true;
  }

  /** Tells whether a dereferenced term can be called: an atom or a compound term. */
  public boolean isCallable() {
    return false;
  }

  /** Returns the place of the term's kind in standard order: variables, floats, integers, atoms, compound terms. */
  abstract int rank();

  /** For debugging only: the writer package knows operators, quotes and options. */
  @Override
  public abstract String toString();
}
