package dev.clew.samples.lisp.values;

/**
 * The objects of which there is one. Booleans are Java's {@link Boolean#TRUE} and {@link Boolean#FALSE}, vectors {@code Object[]}, bytevectors {@code byte[]}.
 */
public enum Special {
  /** The empty list. */
  NIL("()"),
  /** What expressions give that have nothing to tell. */
  UNSPECIFIED("#<unspecified>"),
  /** The end of a port's input. */
  EOF("#<eof>"),
  /** What a variable holds before its definition has been evaluated; the guest never sees it. */
  UNASSIGNED("#<unassigned>");

  private final String text;

  Special(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
