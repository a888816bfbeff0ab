package dev.clew.zoo.far;

import dev.clew.zoo.Near;

/** Has a method of the same signature as {@link Near}'s, which does not override it: it is package-private in another package. */
public class Far extends Near {
  /** Creates one. */
  public Far() {}

  int reach(int n) {
    return n * 1000;
  }

  /** Calls this package's method. */
  public final int viaFar(int n) {
    return reach(n);
  }

  @Override
  protected int open(int n) {
    return super.open(n) * 7;
  }
}
