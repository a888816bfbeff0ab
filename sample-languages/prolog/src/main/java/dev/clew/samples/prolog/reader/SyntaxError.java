package dev.clew.samples.prolog.reader;

/** A text is not a term; caught by the parser, which knows the clause around it. */
final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  SyntaxError(String message, int line, int column) {
    super(message, null, false, false);
    this.line = line;
    this.column = column;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }
}
