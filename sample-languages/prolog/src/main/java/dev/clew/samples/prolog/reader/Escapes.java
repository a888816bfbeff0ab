package dev.clew.samples.prolog.reader;

import java.util.function.Function;

/** Escape sequences in quoted text (ISO 6.4.2.1). */
final class Escapes {
  /** What the standard does not have and everyone else does: escape, space, and Unicode code points of four and of eight digits. */
  private static final String EXTENSIONS = "esuU";

  private Escapes() {}

  /** Reads what follows a backslash and returns the character it means. */
  static int read(Source source, boolean strict, Function<String, SyntaxError> error) {
    int c = source.next();
    return switch (c) {
      case 'a' -> 7;
      case 'b' -> 8;
      case 'f' -> 12;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case '\\', '\'', '"', '`' -> c;
      case 'x' -> code(source, 16, source.next(), error);
      default -> {
        if (c >= '0' && c <= '7') {
          yield code(source, 8, c, error);
        }
        if (!strict && EXTENSIONS.indexOf(c) >= 0) {
          yield extension(source, c, error);
        }
        throw error.apply(c < 0 ? "end of file in quoted text" : "undefined escape sequence \\" + Character.toString(c));
      }
    };
  }

  private static int extension(Source source, int c, Function<String, SyntaxError> error) {
    return c == 'e' ? 27 : c == 's' ? ' ' : unicode(source, c == 'u' ? 4 : 8, error);
  }

  private static int code(Source source, int radix, int first, Function<String, SyntaxError> error) {
    int value = 0;
    int c = first;
    do {
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        throw error.apply("an escape sequence with a number ends with \\");
      }
      value = value * radix + digit;
      if (value > Character.MAX_CODE_POINT) {
        throw error.apply("no such character");
      }
      c = source.next();
    } while (c != '\\');
    return value;
  }

  private static int unicode(Source source, int length, Function<String, SyntaxError> error) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      int digit = Character.digit(source.next(), 16);
      value = value * 16 + digit;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        throw error.apply("bad \\u escape sequence");
      }
    }
    return value;
  }
}
