package dev.clew.samples.lisp.primitives;

/** An operation on two that is done from left to right on many, and needs at least one: subtraction and division, minimum and maximum. */
abstract class FoldSome extends Fold {
  FoldSome(String name) {
    super(name, null);
  }

  @Override
  public final Object call0() {
    throw arity(0);
  }

  @Override
  public abstract Object call1(Object a);
}
