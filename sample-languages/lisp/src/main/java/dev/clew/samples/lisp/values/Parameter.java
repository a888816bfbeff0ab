package dev.clew.samples.lisp.values;

/** A parameter object: called without arguments, it gives the value that is bound to it in the dynamic environment. */
public final class Parameter extends Procedure {
  private final Box initial;
  private final Object converter;

  /** Makes a parameter; the value has been converted already, the converter is a procedure or {@link Boolean#FALSE}. */
  public Parameter(Object value, Object converter) {
    this.initial = new Box(value);
    this.converter = converter;
  }

  @Override
  public String name() {
    return "parameter";
  }

  /** Returns the value outside of every {@code parameterize}. */
  public Box initial() {
    return initial;
  }

  /** Returns the converter, or {@link Boolean#FALSE} for none. */
  public Object converter() {
    return converter;
  }
}
