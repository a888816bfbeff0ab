package dev.clew.trace;

/** An input of a trace: a red of the portal for loops, a live value of the guard for bridges. */
public final class Input extends Value {
  private final Kind kind;
  private final TypeDescr type;

  /**
   * Creates an input.
   *
   * @param kind its kind, not void
   * @param type declared type of a reference, or null if nothing is known
   */
  public Input(Kind kind, TypeDescr type) {
    this.kind = kind;
    this.type = type;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public TypeDescr type() {
    return type;
  }
}
