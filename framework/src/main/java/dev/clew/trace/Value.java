package dev.clew.trace;

/**
 * Anything an operation can take as an argument: a {@link Constant}, an {@link Input} of the trace, or an {@link Operation}, which <em>is</em> its
 * value (the idea is the toy optimizer's). A {@link Virtual} stands only in snapshots.
 */
public abstract sealed class Value permits Constant, Input, Operation, Virtual {
  /** Returns the kind of the value; {@link Kind#VOID} for operations without result. */
  public abstract Kind kind();

  /** Returns the most exact type known without looking at guards, or null: declared type of a field, return type of a call, class of an allocation. */
  public abstract TypeDescr type();

  /** Tells whether this is a {@link Constant}. */
  public final boolean isConstant() {
    return this instanceof Constant;
  }
}
