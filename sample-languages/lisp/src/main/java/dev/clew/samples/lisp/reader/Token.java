package dev.clew.samples.lisp.reader;

/** What the {@link Lexer} finds. */
enum Token {
  /** The end of the text. */
  END,
  /** An opening parenthesis. */
  OPEN,
  /** A closing parenthesis. */
  CLOSE,
  /** The start of a vector. */
  VECTOR,
  /** The start of a bytevector. */
  BYTES,
  /** A quote, quasiquote, unquote or unquote-splicing. */
  PREFIX,
  /** A comment sign for one datum. */
  DISCARD,
  /** The definition of a label. */
  LABEL,
  /** The use of a label. */
  REFERENCE,
  /** The dot before the last tail of a list. */
  DOT,
  /** A whole datum. */
  DATUM
}
