package dev.clew.samples.lisp.reader;

import dev.clew.samples.lisp.numbers.NumberText;
import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.values.Char;
import dev.clew.samples.lisp.values.Condition;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Symbol;
import java.util.Locale;

/** Cuts text into tokens. */
final class Lexer {
  private final TextInput in;
  private boolean foldCase;
  private int line;
  private int column;
  private Object value;
  private String name;

  Lexer(TextInput in) {
    this.in = in;
  }

  /** Where the last token starts. */
  Location location() {
    return new Location(in.name(), line, column);
  }

  /** The datum of a {@link Token#DATUM}, the number of a label. */
  Object value() {
    return value;
  }

  /** The symbol that a {@link Token#PREFIX} stands for. */
  Symbol prefix() {
    return Symbol.of(name);
  }

  SchemeError error(String message) {
    return error(message, location());
  }

  static SchemeError error(String message, Location place) {
    return SchemeError.of(Condition.Kind.READ, message).at(place);
  }

  Token next() {
    while (true) {
      line = in.line();
      column = in.column();
      int c = in.read();
      switch (c) {
        case TextInput.END:
          return Token.END;
        case ' ', '\t', '\n', '\r', '\f':
          continue;
        case ';':
          skipLine();
          continue;
        case '(', '[':
          return Token.OPEN;
        case ')', ']':
          return Token.CLOSE;
        case '\'':
          return prefix("quote");
        case '`':
          return prefix("quasiquote");
        case ',':
          if (in.peek() == '@') {
            in.read();
            return prefix("unquote-splicing");
          }
          return prefix("unquote");
        case '"':
          return datum(new MutableString(quoted('"')));
        case '#':
          Token token = hash();
          if (token != null) {
            return token;
          }
          continue;
        default:
          if (Character.isWhitespace(c)) {
            continue;
          }
          return atom(c);
      }
    }
  }

  private Token prefix(String symbol) {
    name = symbol;
    return Token.PREFIX;
  }

  private Token datum(Object o) {
    value = o;
    return Token.DATUM;
  }

  private void skipLine() {
    while (in.peek() != '\n' && in.peek() != TextInput.END) {
      in.read();
    }
  }

  /** What begins with a hash sign; null for a comment or a directive. */
  private Token hash() {
    int c = in.peek();
    switch (c) {
      case '(':
        in.read();
        return Token.VECTOR;
      case '\\':
        in.read();
        return datum(Char.of(character()));
      case ';':
        in.read();
        return Token.DISCARD;
      case '|':
        in.read();
        skipBlock();
        return null;
      case '!':
        in.read();
        directive(word(in.read()));
        return null;
      default:
        if (c >= '0' && c <= '9') {
          return label();
        }
        return hashWord(c == TextInput.END ? "" : word(in.read()));
    }
  }

  private Token hashWord(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    switch (lower) {
      case "t", "true":
        return datum(Boolean.TRUE);
      case "f", "false":
        return datum(Boolean.FALSE);
      case "u8":
        if (in.peek() == '(') {
          in.read();
          return Token.BYTES;
        }
        break;
      default:
    }
    Object number = NumberText.parse("#" + word, 10);
    if (number == null) {
      throw error("#" + word + " is not the start of any datum");
    }
    return datum(number);
  }

  private Token label() {
    long n = 0;
    while (in.peek() >= '0' && in.peek() <= '9') {
      n = Math.min(n * 10 + in.read() - '0', Integer.MAX_VALUE);
    }
    value = n;
    int c = in.read();
    if (c != '=' && c != '#') {
      throw error("a label is written #" + n + "= or #" + n + "#");
    }
    return c == '=' ? Token.LABEL : Token.REFERENCE;
  }

  private void directive(String word) {
    switch (word) {
      case "fold-case" -> foldCase = true;
      case "no-fold-case" -> foldCase = false;
      default -> {
        if (line != 1 || column != 1) {
          throw error("#!" + word + " is not a directive; there are #!fold-case and #!no-fold-case");
        }
        skipLine(); // the first line of a script names its interpreter
      }
    }
  }

  private void skipBlock() {
    int depth = 1;
    while (depth > 0) {
      int c = in.read();
      if (c == TextInput.END) {
        throw error("this comment #| is never closed");
      }
      if (c == '|' && in.peek() == '#') {
        in.read();
        depth--;
      } else if (c == '#' && in.peek() == '|') {
        in.read();
        depth++;
      }
    }
  }

  private int character() {
    int first = in.read();
    if (first == TextInput.END) {
      throw error("the text ends after #\\");
    }
    if (isDelimiter(in.peek())) {
      return first;
    }
    String word = word(first);
    if (word.codePointCount(0, word.length()) == 1) {
      return first;
    }
    int code = CharacterNames.parse(foldCase ? word.toLowerCase(Locale.ROOT) : word);
    if (code < 0) {
      throw error("#\\" + word + " is not a character");
    }
    return code;
  }

  private static boolean isDelimiter(int c) {
    return c == TextInput.END || Character.isWhitespace(c) || "()[]\";'`,|".indexOf(c) >= 0;
  }

  private String word(int first) {
    StringBuilder text = new StringBuilder().appendCodePoint(first);
    while (!isDelimiter(in.peek())) {
      text.appendCodePoint(in.read());
    }
    return text.toString();
  }

  /** A number, a symbol, or the dot of a pair. */
  private Token atom(int first) {
    StringBuilder text = new StringBuilder();
    boolean bars = false;
    int c = first;
    while (true) {
      if (c == '|') {
        bars = true;
        text.append(quoted('|'));
      } else {
        text.appendCodePoint(foldCase ? Character.toLowerCase(c) : c);
      }
      if (isDelimiter(in.peek()) && in.peek() != '|') {
        break;
      }
      c = in.read();
    }
    String word = text.toString();
    if (bars) {
      return datum(Symbol.of(word));
    }
    if (word.equals(".")) {
      return Token.DOT;
    }
    Object number = mayBeNumber(first) ? NumberText.parse(word, 10) : null;
    return datum(number != null ? number : Symbol.of(word));
  }

  private static boolean mayBeNumber(int first) {
    return first >= '0' && first <= '9' || first == '+' || first == '-' || first == '.';
  }

  /** Reads up to the closing quote of a string or a symbol in bars. */
  private String quoted(char end) {
    StringBuilder text = new StringBuilder();
    while (true) {
      int c = in.read();
      if (c == end) {
        return text.toString();
      }
      if (c == TextInput.END) {
        throw error(end == '"' ? "this string is never closed" : "this symbol in bars is never closed");
      }
      if (c != '\\') {
        text.appendCodePoint(c);
        continue;
      }
      int escaped = in.read();
      switch (escaped) {
        case 'a' -> text.append('\u0007');
        case 'b' -> text.append('\b');
        case 't' -> text.append('\t');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 'x', 'X' -> text.appendCodePoint(hexEscape());
        case ' ', '\t', '\n', '\r' -> skipLineBreak(escaped);
        case TextInput.END -> throw error("this string is never closed");
        default -> text.appendCodePoint(escaped);
      }
    }
  }

  /** A backslash before the end of a line takes the line break and the blanks around it away. */
  private void skipLineBreak(int first) {
    int c = first;
    while (c == ' ' || c == '\t' || c == '\r') {
      c = in.read();
    }
    if (c != '\n') {
      throw error("a backslash before a blank must stand at the end of a line");
    }
    while (in.peek() == ' ' || in.peek() == '\t') {
      in.read();
    }
  }

  private int hexEscape() {
    int code = 0;
    while (true) {
      int c = in.read();
      if (c == ';') {
        return code;
      }
      int digit = c < 0 ? -1 : Character.digit(c, 16);
      code = code * 16 + digit;
      if (digit < 0 || code > Character.MAX_CODE_POINT) {
        throw error("an escape is written \\x, the hexadecimal code of a character, and a semicolon");
      }
    }
  }
}
