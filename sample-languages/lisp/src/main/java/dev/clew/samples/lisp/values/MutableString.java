package dev.clew.samples.lisp.values;

/** A string: an array of code points, so that {@code string-ref} takes constant time whatever the characters are. */
public final class MutableString {
  /** The code points; the array belongs to this string alone. */
  public final int[] points;

  /** Makes a string that owns the array. */
  public MutableString(int[] points) {
    this.points = points;
  }

  /** Makes a string with the characters of a Java string. */
  public MutableString(String text) {
    this(text.codePoints().toArray());
  }

  /** Returns the characters from one index up to another. */
  public String substring(int start, int end) {
    return new String(points, start, end - start);
  }

  @Override
  public String toString() {
    return new String(points, 0, points.length);
  }
}
