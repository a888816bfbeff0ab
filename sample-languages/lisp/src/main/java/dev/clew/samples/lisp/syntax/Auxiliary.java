package dev.clew.samples.lisp.syntax;

/** A word that has a meaning inside of other forms only. */
public enum Auxiliary implements Binding {
  /** {@code else}. */
  ELSE("else"),
  /** {@code =>}. */
  ARROW("=>"),
  /** {@code unquote}. */
  UNQUOTE("unquote"),
  /** {@code unquote-splicing}. */
  UNQUOTE_SPLICING("unquote-splicing"),
  /** {@code ...}. */
  ELLIPSIS("..."),
  /** {@code _}. */
  UNDERSCORE("_"),
  /** {@code syntax-rules}. */
  SYNTAX_RULES("syntax-rules");

  private final String word;

  Auxiliary(String word) {
    this.word = word;
  }

  /** Returns the word. */
  public String word() {
    return word;
  }
}
