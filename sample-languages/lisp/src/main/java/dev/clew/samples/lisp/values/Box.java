package dev.clew.samples.lisp.values;

/** Where a local variable lives that is assigned to, or read before its definition can be known to have been evaluated. */
public final class Box {
  /** Its value, {@link Special#UNASSIGNED} at first where it belongs to a body's definition. */
  public Object value;

  /** Makes a box. */
  public Box(Object value) {
    this.value = value;
  }
}
