package dev.clew.weave;

/** Raw bits of boxed primitives, as transfers carry them. */
final class Bits {
  private Bits() {}

  static long of(Object boxed) {
    if (boxed instanceof Float f) {
      return Float.floatToRawIntBits(f);
    } else if (boxed instanceof Double d) {
      return Double.doubleToRawLongBits(d);
    } else if (boxed instanceof Boolean b) {
      return b ? 1 : 0;
    } else if (boxed instanceof Character c) {
      return c;
    }
    return ((Number) boxed).longValue();
  }
}
