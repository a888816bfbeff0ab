package dev.clew.trace;

/** A trace text that {@link TraceParser} cannot read: says in which line, what was found and what was expected. */
public final class TraceSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;

  TraceSyntaxException(int line, String problem, String text) {
    super("line " + line + ": " + problem + "\n  " + text);
    this.line = line;
  }

  /** Returns the number of the line, from 1. */
  public int line() {
    return line;
  }
}
