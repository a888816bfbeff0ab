package dev.clew.samples.lisp.values;

/** None, two or more values on their way to a continuation; one value travels as itself. */
public final class MultipleValues {
  /** The values. */
  public final Object[] all;

  private MultipleValues(Object[] all) {
    this.all = all;
  }

  /** Packs values; one is given back as it is. */
  public static Object of(Object... values) {
    return values.length == 1 ? values[0] : new MultipleValues(values);
  }

  /** Returns what {@link #of} has packed. */
  public static Object[] unpack(Object value) {
    return value instanceof MultipleValues v ? v.all : new Object[] {value};
  }
}
