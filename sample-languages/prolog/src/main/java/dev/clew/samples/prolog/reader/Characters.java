package dev.clew.samples.prolog.reader;

import java.util.function.IntPredicate;

/** The classes of characters that the syntax knows. Beyond ASCII, letters and digits are what Unicode says. */
public final class Characters {
  /** What decoding makes of bytes that are no text in UTF-8; outside of quotes, that is no Prolog either. */
  private static final int REPLACEMENT = 0xFFFD;

  private Characters() {}

  /** Tells whether the character can stand inside a name or variable. */
  public static boolean isAlphanumeric(int c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || (c > 127 && Character.isUnicodeIdentifierPart(c));
  }

  /** Tells whether a name can begin with it. */
  public static boolean isSmallLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c > 127 && Character.isUnicodeIdentifierStart(c) && !Character.isUpperCase(c));
  }

  /** Tells whether a variable can begin with it. */
  public static boolean isVariableStart(int c) {
    return c == '_' || (c >= 'A' && c <= 'Z') || (c > 127 && Character.isUpperCase(c));
  }

  /** Tells whether it is one of the ten digits. */
  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Tells whether names such as {@code =..} can be made of it. */
  public static boolean isSymbol(int c) {
    return c < 128 ? c >= 0 && "+-*/\\^<>=~:.?@#&$".indexOf(c) >= 0 : isOtherSymbol(c);
  }

  private static boolean isOtherSymbol(int c) {
    if (c == REPLACEMENT) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL -> true;
      default -> false;
    };
  }

  /** Tells whether it is a space, tab, newline or the like. */
  public static boolean isLayout(int c) {
    return c == ' ' || (c >= 9 && c <= 13) || (c > 127 && Character.isWhitespace(c));
  }

  /** Tells whether a name needs no quotes where terms are read. */
  public static boolean isPlainName(String name) {
    if (name.isEmpty()) {
      return false;
    }
    if (name.equals("[]") || name.equals("!") || name.equals(";") || name.equals("{}")) {
      return true;
    }
    int first = name.codePointAt(0);
    if (isSmallLetter(first)) {
      return all(name, Characters::isAlphanumeric);
    }
    return !name.equals(".") && !name.startsWith("/*") && all(name, Characters::isSymbol);
  }

  private static boolean all(String name, IntPredicate kind) {
    for (int c : of(name)) {
      if (!kind.test(c)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the characters of a text. (A stream of them takes several times as long.) */
  public static int[] of(String text) {
    int[] points = new int[text.codePointCount(0, text.length())];
    for (int i = 0, at = 0; i < points.length; i++) {
      points[i] = text.codePointAt(at);
      at += Character.charCount(points[i]);
    }
    return points;
  }
}
