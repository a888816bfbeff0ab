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
    this(points(text));
  }

  private static int[] points(String text) {
    int[] points = new int[text.codePointCount(0, text.length())];
    for (int i = 0, at = 0; i < points.length; i++) {
      points[i] = text.codePointAt(at);
      at += Character.charCount(points[i]);
    }
    return points;
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
