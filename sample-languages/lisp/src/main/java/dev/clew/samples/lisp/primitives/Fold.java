package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.values.Primitive;

/** An operation on two that is done from left to right on many. */
abstract class Fold extends Primitive {
  private final Object neutral;

  /** Makes one; what it gives without arguments is also what a single argument is combined with. */
  Fold(String name, Object neutral) {
    super(name, 0, -1);
    this.neutral = neutral;
  }

  @Override
  public abstract Object call2(Object a, Object b);

  @Override
  public Object call0() {
    return neutral;
  }

  @Override
  public Object call1(Object a) {
    return call2(neutral, a);
  }

  @Override
  public Object call3(Object a, Object b, Object c) {
    return call2(call2(a, b), c);
  }

  @Override
  public Object callN(Object[] args) {
    if (args.length < 2) {
      return args.length == 0 ? call0() : call1(args[0]);
    }
    Object result = args[0];
    for (int i = 1; i < args.length; i++) {
      result = call2(result, args[i]);
    }
    return result;
  }
}
