package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Flt;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/** The type tests. */
public enum TermKind {
  VAR {
    @Override
    public boolean has(Term t) {
      return t instanceof Var;
    }
  },
  NONVAR {
    @Override
    public boolean has(Term t) {
      return !(t instanceof Var);
    }
  },
  ATOM {
    @Override
    public boolean has(Term t) {
      return t instanceof Atom;
    }
  },
  NUMBER {
    @Override
    public boolean has(Term t) {
      return t instanceof Numeric;
    }
  },
  INTEGER {
    @Override
    public boolean has(Term t) {
      return t instanceof Numeric n && n.isInteger();
    }
  },
  FLOAT {
    @Override
    public boolean has(Term t) {
      return t instanceof Flt;
    }
  },
  ATOMIC {
    @Override
    public boolean has(Term t) {
      return t.isAtomic();
    }
  },
  COMPOUND {
    @Override
    public boolean has(Term t) {
      return t instanceof Struct;
    }
  },
  CALLABLE {
    @Override
    public boolean has(Term t) {
      return t.isCallable();
    }
  };

  /** Tells whether a dereferenced term is of the kind. */
  public abstract boolean has(Term t);

  /** Returns the kind that a predicate of arity 1 tests for, null if it is no type test. */
  static TermKind of(String name) {
    for (TermKind k : values()) {
      if (k.name().toLowerCase(java.util.Locale.ROOT).equals(name)) {
        return k;
      }
    }
    return null;
  }
}
