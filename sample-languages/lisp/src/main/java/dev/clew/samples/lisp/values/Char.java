package dev.clew.samples.lisp.values;

/** A character: a Unicode code point. Compared with {@code eqv?}, for only the first 256 are unique objects. */
public final class Char {
  private static final Char[] FIRST = new Char[256];

  static {
    for (int i = 0; i < FIRST.length; i++) {
      FIRST[i] = new Char(i);
    }
  }

  /** The code point. */
  public final int codePoint;

  private Char(int codePoint) {
    this.codePoint = codePoint;
  }

  /** Returns the character of a code point. */
  public static Char of(int codePoint) {
    return codePoint < FIRST.length ? FIRST[codePoint] : new Char(codePoint);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Char c && c.codePoint == codePoint;
  }

  @Override
  public int hashCode() {
    return codePoint;
  }
}
