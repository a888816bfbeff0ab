package dev.clew.samples.prolog.writer;

import dev.clew.samples.prolog.reader.Characters;

/** Quotes around names that would otherwise not read back. */
public final class Quoting {
  private Quoting() {}

  /** Returns the name as it must be written to be read as an atom. */
  public static String quote(String name) {
    return Characters.isPlainName(name) ? name : quoted(name, '\'');
  }

  /** Returns the text between quotes, with escapes. */
  public static String quoted(String text, int quote) {
    StringBuilder out = new StringBuilder().appendCodePoint(quote);
    for (int c : Characters.of(text)) {
      append(out, c, quote);
    }
    return out.appendCodePoint(quote).toString();
  }

  private static void append(StringBuilder out, int c, int quote) {
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\r' -> out.append("\\r");
      case 7 -> out.append("\\a");
      case 8 -> out.append("\\b");
      case 12 -> out.append("\\f");
      case 11 -> out.append("\\v");
      default -> {
        if (c == quote) {
          out.append('\\').appendCodePoint(c);
        } else if (c < ' ' || c == 127 || (c > 127 && (Character.isISOControl(c) || Character.isWhitespace(c) || !Character.isDefined(c)))) {
          out.append("\\x").append(Integer.toHexString(c)).append('\\');
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }
}
