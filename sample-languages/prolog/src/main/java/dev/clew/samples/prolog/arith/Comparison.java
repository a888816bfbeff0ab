package dev.clew.samples.prolog.arith;

import dev.clew.samples.prolog.term.Numeric;

/** The arithmetic comparisons. */
public enum Comparison {
  EQUAL("=:=") {
    @Override
    public boolean holds(Numeric x, Numeric y) {
      return Basic.equal(x, y);
    }
  },
  NOT_EQUAL("=\\=") {
    @Override
    public boolean holds(Numeric x, Numeric y) {
      return !Basic.equal(x, y);
    }
  },
  LESS("<") {
    @Override
    public boolean holds(Numeric x, Numeric y) {
      return Basic.less(x, y);
    }
  },
  LESS_OR_EQUAL("=<") {
    @Override
    public boolean holds(Numeric x, Numeric y) {
      return Basic.lessOrEqual(x, y);
    }
  },
  GREATER(">") {
    @Override
    public boolean holds(Numeric x, Numeric y) {
      return Basic.less(y, x);
    }
  },
  GREATER_OR_EQUAL(">=") {
    @Override
    public boolean holds(Numeric x, Numeric y) {
      return Basic.lessOrEqual(y, x);
    }
  };

  private final String name;

  Comparison(String name) {
    this.name = name;
  }

  /** Returns the comparison of a name, null if it is none. */
  public static Comparison of(String name) {
    for (Comparison c : values()) {
      if (c.name.equals(name)) {
        return c;
      }
    }
    return null;
  }

  /** Returns its name in Prolog. */
  public String symbol() {
    return name;
  }

  /** Compares two numbers. A method of each constant rather than a switch: of a constant the tracer knows the class, but not the elements of a switch's table. */
  public abstract boolean holds(Numeric x, Numeric y);
}
