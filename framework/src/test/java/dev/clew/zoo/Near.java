package dev.clew.zoo;

/** Has a package-private method, overridden inside this package only. */
public class Near {
  /** For subclasses. */
  protected Near() {}

  int reach(int n) {
    return n;
  }

  /** Overridden everywhere. */
  protected int open(int n) {
    return n + 1;
  }
}
