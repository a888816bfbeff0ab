package dev.clew.samples.lisp.printer;

import dev.clew.samples.lisp.numbers.Conversions;
import dev.clew.samples.lisp.numbers.NumberText;
import dev.clew.samples.lisp.ports.Port;
import dev.clew.samples.lisp.reader.CharacterNames;
import dev.clew.samples.lisp.values.Char;
import dev.clew.samples.lisp.values.Condition;
import dev.clew.samples.lisp.values.MultipleValues;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Procedure;
import dev.clew.samples.lisp.values.Promise;
import dev.clew.samples.lisp.values.RecordType;
import dev.clew.samples.lisp.values.Symbol;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The texts of data that have no parts. */
final class Atoms {
  private static final Pattern SPECIAL_NUMBER = Pattern.compile("[+-](inf|nan)\\.0.*");

  private Atoms() {}

  static String text(Object o, boolean display) {
    if (o instanceof Boolean b) {
      return b ? "#t" : "#f";
    }
    if (o instanceof Symbol s) {
      return display ? s.name() : symbol(s.name());
    }
    if (o instanceof MutableString s) {
      return display ? s.toString() : string(s.toString());
    }
    if (o instanceof Char c) {
      return display ? Character.toString(c.codePoint) : "#\\" + CharacterNames.print(c.codePoint);
    }
    if (Conversions.isNumber(o)) {
      return NumberText.print(o, 10);
    }
    if (o instanceof byte[] b) {
      return bytes(b);
    }
    return opaque(o);
  }

  private static String opaque(Object o) {
    if (o instanceof Procedure p) {
      return "#<procedure " + p.name() + ">";
    }
    if (o instanceof Condition c) {
      return "#<error " + text(c.message(), false) + ">";
    }
    if (o instanceof Promise) {
      return "#<promise>";
    }
    if (o instanceof Port) {
      return "#<port>";
    }
    if (o instanceof RecordType t) {
      return "#<record-type " + t.name() + ">";
    }
    if (o instanceof MultipleValues v) {
      StringJoiner all = new StringJoiner(" ");
      for (Object value : v.all) {
        all.add(Printer.print(value, Style.WRITE));
      }
      return all.toString();
    }
    return String.valueOf(o);
  }

  private static String bytes(byte[] bytes) {
    StringJoiner text = new StringJoiner(" ", "#u8(", ")");
    for (byte b : bytes) {
      text.add(Integer.toString(b & 255));
    }
    return text.toString();
  }

  private static String string(String s) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < s.length(); i++) {
      escape(text, s.charAt(i), '"');
    }
    return text.append('"').toString();
  }

  private static void escape(StringBuilder text, char c, char quote) {
    switch (c) {
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\t' -> text.append("\\t");
      case '\r' -> text.append("\\r");
      case 7 -> text.append("\\a");
      case '\b' -> text.append("\\b");
      default -> {
        if (c == quote) {
          text.append('\\').append(quote);
        } else if (Character.isISOControl(c)) {
          text.append("\\x").append(Integer.toHexString(c)).append(';');
        } else {
          text.append(c);
        }
      }
    }
  }

  /** Puts bars around what would read as something else. */
  private static String symbol(String name) {
    if (!name.isEmpty() && (startsLikeASymbol(name.charAt(0)) || readsAsASymbol(name)) && hasOrdinaryCharactersOnly(name)) {
      return name;
    }
    StringBuilder text = new StringBuilder("|");
    for (int i = 0; i < name.length(); i++) {
      escape(text, name.charAt(i), '|');
    }
    return text.append('|').toString();
  }

  /** Most names start so that they can be nothing else. */
  private static boolean startsLikeASymbol(char first) {
    return first >= 'a' && first <= 'z' || "!$%&*/:<=>?^_~".indexOf(first) >= 0;
  }

  private static boolean readsAsASymbol(String name) {
    return !name.equals(".") && !name.startsWith("#") && NumberText.parse(name, 10) == null && !looksComplex(name);
  }

  private static boolean hasOrdinaryCharactersOnly(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || Character.isWhitespace(c) || Character.isISOControl(c) || "()[]\";'`,|\\".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Other implementations would read it as a number, and NaN followed by letters is nothing one should have to think about. */
  private static boolean looksComplex(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("+i") || lower.equals("-i") || SPECIAL_NUMBER.matcher(lower).matches();
  }
}
