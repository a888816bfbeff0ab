package dev.clew.samples.lisp.values;

/** A primitive that takes its arguments as an array; for those that take many, and those where speed does not matter. */
public abstract class Variadic extends Primitive {
  private final int least;
  private final int most;

  /** Makes one that takes at least {@code least} arguments and at most {@code most}, any number if that is below 0. */
  protected Variadic(String name, int least, int most) {
    super(name, least, most);
    this.least = least;
    this.most = most;
  }

  /** Calls it with a number of arguments that it takes. */
  protected abstract Object call(Object[] args);

  @Override
  public Object call0() {
    return callN(new Object[0]);
  }

  @Override
  public Object call1(Object a) {
    return callN(new Object[] {a});
  }

  @Override
  public Object call2(Object a, Object b) {
    return callN(new Object[] {a, b});
  }

  @Override
  public Object call3(Object a, Object b, Object c) {
    return callN(new Object[] {a, b, c});
  }

  @Override
  public final Object callN(Object[] args) {
    if (args.length < least || most >= 0 && args.length > most) {
      throw arity(args.length);
    }
    return call(args);
  }

  /** Returns an optional argument, or {@code otherwise} where it was not given. */
  protected static Object optional(Object[] args, int i, Object otherwise) {
    return i < args.length ? args[i] : otherwise;
  }

  /** Returns an optional argument that starts a range of something of this length; 0 where it was not given. */
  protected final int start(Object[] args, int i, int length) {
    return i < args.length ? bound(args[i], 0, length) : 0;
  }

  /** Returns an optional argument that ends a range; the length where it was not given. */
  protected final int end(Object[] args, int i, int start, int length) {
    return i < args.length ? bound(args[i], start, length) : length;
  }
}
