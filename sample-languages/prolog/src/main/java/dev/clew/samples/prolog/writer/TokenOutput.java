package dev.clew.samples.prolog.writer;

import dev.clew.samples.prolog.reader.Characters;

/** Puts tokens one behind the other, with a space where two of them would read as one. */
final class TokenOutput {
  private final StringBuilder out = new StringBuilder();
  private int last = ' ';

  /** A token that begins as it is read: a name, a number, a variable. */
  void token(String text) {
    if (text.isEmpty()) {
      return;
    }
    if (glue(last, text.codePointAt(0))) {
      out.append(' ');
    }
    raw(text);
  }

  /** Text that needs no space before it. */
  void raw(String text) {
    if (!text.isEmpty()) {
      out.append(text);
      last = text.codePointBefore(text.length());
    }
  }

  void space() {
    if (last != ' ') {
      raw(" ");
    }
  }

  int length() {
    return out.length();
  }

  /** Tells whether what was written from a position on begins with a bracket, which directly behind a prefix operator would make it a functor. */
  boolean startsWithBracket(int position) {
    return position < out.length() && out.charAt(position) == '(';
  }

  boolean startsWithDigit(int position) {
    return position < out.length() && Characters.isDigit(out.charAt(position));
  }

  void insert(int position, String text) {
    out.insert(position, text);
  }

  private static boolean glue(int before, int after) {
    return (Characters.isAlphanumeric(before) && (Characters.isAlphanumeric(after)))
        || (Characters.isSymbol(before) && Characters.isSymbol(after))
        || (before == '\'' && after == '\'')
        || (Characters.isDigit(before) && after == '\'');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
