package dev.clew.samples.lisp.reader;

/** The names of characters. */
public final class CharacterNames {
  private CharacterNames() {}

  /** Returns the code point of a name without its {@code #\}, or -1. */
  static int parse(String name) {
    return switch (name) {
      case "alarm" -> 7;
      case "backspace" -> 8;
      case "delete" -> 127;
      case "escape" -> 27;
      case "newline" -> '\n';
      case "null" -> 0;
      case "return" -> '\r';
      case "space" -> ' ';
      case "tab" -> '\t';
      default -> hex(name);
    };
  }

  private static int hex(String name) {
    if (name.charAt(0) != 'x' || name.length() > 7) {
      return -1;
    }
    try {
      int code = Integer.parseInt(name.substring(1), 16);
      return Character.isValidCodePoint(code) ? code : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Returns the text of a character without its {@code #\}. */
  public static String print(int code) {
    return switch (code) {
      case 7 -> "alarm";
      case 8 -> "backspace";
      case 127 -> "delete";
      case 27 -> "escape";
      case '\n' -> "newline";
      case 0 -> "null";
      case '\r' -> "return";
      case ' ' -> "space";
      case '\t' -> "tab";
      default -> isVisible(code) ? Character.toString(code) : "x" + Integer.toHexString(code);
    };
  }

  private static boolean isVisible(int code) {
    return Character.isDefined(code) && !Character.isISOControl(code) && !Character.isWhitespace(code);
  }
}
