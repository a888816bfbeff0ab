package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.values.Primitive;

/** A comparison of neighbours: true if it holds for all of them. */
abstract class Chain extends Primitive {
  Chain(String name) {
    super(name, 1, -1);
  }

  /** Compares two; throws an error if they are not of the right type. */
  protected abstract boolean test(Object a, Object b);

  @Override
  public Object call1(Object a) {
    test(a, a);
    return true;
  }

  @Override
  public Object call2(Object a, Object b) {
    return test(a, b);
  }

  @Override
  public Object call3(Object a, Object b, Object c) {
    boolean first = test(a, b);
    return test(b, c) && first;
  }

  @Override
  public Object callN(Object[] args) {
    if (args.length < 2) {
      return args.length == 0 ? call0() : call1(args[0]);
    }
    boolean all = true;
    for (int i = 0; i + 1 < args.length; i++) {
      all &= test(args[i], args[i + 1]);
    }
    return all;
  }
}
