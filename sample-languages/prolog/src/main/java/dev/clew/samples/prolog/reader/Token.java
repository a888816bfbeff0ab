package dev.clew.samples.prolog.reader;

import dev.clew.samples.prolog.term.Numeric;

/**
 * A token.
 *
 * @param text a name, a quoted item without quotes and escapes, a variable, a punctuation
 * @param number the value of a number
 * @param layoutBefore whether something stands between it and the token before
 * @param line where it begins
 * @param column where it begins
 */
record Token(Kind kind, String text, Numeric number, boolean layoutBefore, int line, int column) {
  enum Kind {
    NAME,
    QUOTED_NAME,
    VARIABLE,
    NUMBER,
    STRING,
    BACK_QUOTED,
    PUNCTUATION,
    END,
    END_OF_FILE
  }

  boolean isPunctuation(String mark) {
    return kind == Kind.PUNCTUATION && text.equals(mark);
  }

  boolean isName() {
    return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
  }

  /** Tells whether a term cannot begin here. */
  boolean endsTerm() {
    return kind == Kind.END || kind == Kind.END_OF_FILE || (kind == Kind.PUNCTUATION && !text.equals("(") && !text.equals("[") && !text.equals("{"));
  }
}
