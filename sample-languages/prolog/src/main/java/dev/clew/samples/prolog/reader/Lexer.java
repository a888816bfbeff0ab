package dev.clew.samples.prolog.reader;

import dev.clew.samples.prolog.reader.Token.Kind;
import dev.clew.samples.prolog.term.Flt;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Numeric;
import java.math.BigInteger;

/** Splits text into tokens (ISO 6.4). */
final class Lexer {
  private final Source source;
  private final Flags flags;
  private boolean layoutBefore;
  private int line;
  private int column;

  Lexer(Source source, Flags flags) {
    this.source = source;
    this.flags = flags;
  }

  /** Returns the next token. */
  Token next() {
    layoutBefore = skipLayout();
    line = source.line();
    column = source.column();
    int c = peek(0);
    if (c < 0) {
      return token(Kind.END_OF_FILE, "");
    }
    if (c == '.' && endsClause(source.peek(1))) {
      source.next();
      return token(Kind.END, ".");
    }
    if (Characters.isDigit(c)) {
      Numeric number = number();
      return new Token(Kind.NUMBER, number.toString(), number, layoutBefore, line, column);
    }
    if (Characters.isVariableStart(c)) {
      return token(Kind.VARIABLE, alphanumeric());
    }
    if (Characters.isSmallLetter(c)) {
      return token(Kind.NAME, alphanumeric());
    }
    if (Characters.isSymbol(c)) {
      return token(Kind.NAME, symbols());
    }
    source.next();
    return switch (c) {
      case '!', ';' -> token(Kind.NAME, Character.toString(c));
      case '(', ')', '[', ']', '{', '}', ',', '|' -> bar(c);
      case '\'' -> token(Kind.QUOTED_NAME, quoted('\''));
      case '"' -> token(Kind.STRING, quoted('"'));
      case '`' -> backQuoted();
      default -> throw error("illegal character " + Character.toString(c));
    };
  }

  /** Skips the rest of a clause that is wrong. */
  void skipClause() {
    while (true) {
      try {
        Kind kind = next().kind();
        if (kind == Kind.END || kind == Kind.END_OF_FILE) {
          return;
        }
      } catch (SyntaxError e) {
        // wrong tokens do not end the clause either
        continue;
      }
    }
  }

  private Token bar(int c) {
    if (c == '|' && source.peek(0) == '|') {
      source.next();
      return token(Kind.NAME, "||");
    }
    return token(Kind.PUNCTUATION, Character.toString(c));
  }

  private Token backQuoted() {
    if (flags.isStrict()) {
      throw error("back quotes mean nothing in standard Prolog");
    }
    return token(Kind.BACK_QUOTED, quoted('`'));
  }

  private int peek(int ahead) {
    return flags.read(source.peek(ahead));
  }

  private int take() {
    return flags.read(source.next());
  }

  private Token token(Kind kind, String text) {
    return new Token(kind, text, null, layoutBefore, line, column);
  }

  private SyntaxError error(String message) {
    return new SyntaxError(message, line, column);
  }

  private static boolean endsClause(int c) {
    return c < 0 || Characters.isLayout(c) || c == '%';
  }

  private boolean skipLayout() {
    boolean skipped = false;
    while (true) {
      int c = peek(0);
      if (Characters.isLayout(c)) {
        source.next();
      } else if (c == '%') {
        while (source.peek(0) >= 0 && source.peek(0) != '\n') {
          source.next();
        }
      } else if (c == '/' && peek(1) == '*') {
        skipComment();
      } else {
        return skipped;
      }
      skipped = true;
    }
  }

  private void skipComment() {
    line = source.line();
    column = source.column();
    source.next();
    source.next();
    while (source.peek(0) != '*' || source.peek(1) != '/') {
      if (source.next() < 0) {
        throw error("this comment is never closed");
      }
    }
    source.next();
    source.next();
  }

  private String alphanumeric() {
    StringBuilder text = new StringBuilder();
    while (Characters.isAlphanumeric(peek(0))) {
      text.appendCodePoint(take());
    }
    return text.toString();
  }

  private String symbols() {
    StringBuilder text = new StringBuilder();
    while (Characters.isSymbol(peek(0))) {
      text.appendCodePoint(take());
    }
    return text.toString();
  }

  /** Reads a number whose first digit is next. */
  private Numeric number() {
    if (peek(0) == '0') {
      int mark = peek(1);
      if (mark == '\'') {
        Numeric code = characterCode();
        if (code != null) {
          return code;
        }
      }
      int radix = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
      if (radix > 0 && digit(peek(2), radix) >= 0) {
        source.next();
        source.next();
        return Int.of(new BigInteger(digits(radix), radix));
      }
    }
    String whole = digits(10);
    if (peek(0) != '.' || !Characters.isDigit(peek(1))) {
      return whole.length() < 18 ? new Int(Long.parseLong(whole)) : Int.of(new BigInteger(whole));
    }
    source.next();
    String text = whole + "." + digits(10) + exponent();
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw error("float too large");
    }
    return new Flt(value);
  }

  private String exponent() {
    if (peek(0) != 'e' && peek(0) != 'E') {
      return "";
    }
    boolean signed = peek(1) == '+' || peek(1) == '-';
    if (!Characters.isDigit(peek(signed ? 2 : 1))) {
      return "";
    }
    source.next();
    String sign = signed ? Character.toString(source.next()) : "";
    return "e" + sign + digits(10);
  }

  private String digits(int radix) {
    StringBuilder text = new StringBuilder();
    while (digit(peek(0), radix) >= 0) {
      text.appendCodePoint(take());
    }
    return text.toString();
  }

  private static int digit(int c, int radix) {
    return c < 128 && c >= 0 ? Character.digit(c, radix) : -1;
  }

  /** Reads {@code 0'c}; returns null, nothing taken, if it is the number 0 and a quoted name. */
  private Numeric characterCode() {
    int c = source.peek(2);
    if (c < ' ' || (c == '\'' && source.peek(3) != '\'') || (c == '\\' && source.peek(3) == '\n')) {
      return null;
    }
    source.next();
    source.next();
    source.next();
    if (c == '\'') {
      source.next();
    } else if (c == '\\') {
      c = Escapes.read(source, flags.isStrict(), this::error);
    }
    return new Int(c);
  }

  /** Reads a quoted item behind its first quote. */
  private String quoted(int quote) {
    StringBuilder text = new StringBuilder();
    while (true) {
      int c = source.next();
      if (c == quote) {
        if (source.peek(0) != quote) {
          return text.toString();
        }
        source.next();
        text.appendCodePoint(c);
      } else if (c < 0) {
        throw error("this quoted text is never closed");
      } else if (c == '\n') {
        throw error("newline in quoted text");
      } else if (c == '\\') {
        if (source.peek(0) == '\n') {
          source.next();
        } else {
          text.appendCodePoint(Escapes.read(source, flags.isStrict(), this::error));
        }
      } else {
        text.appendCodePoint(c);
      }
    }
  }
}
