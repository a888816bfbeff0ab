package dev.clew.samples.lisp.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers are written and read. */
public final class NumberText {
  private NumberText() {}

  /** Returns a number's shortest text that reads back as the same number. */
  public static String print(Object number, int radix) {
    if (number instanceof Long n) {
      return Long.toString(n, radix);
    }
    if (number instanceof BigInteger n) {
      return n.toString(radix);
    }
    if (number instanceof Ratio r) {
      return r.numerator.toString(radix) + "/" + r.denominator.toString(radix);
    }
    double d = (Double) number;
    if (Double.isNaN(d)) {
      return "+nan.0";
    }
    if (Double.isInfinite(d)) {
      return d > 0 ? "+inf.0" : "-inf.0";
    }
    return radix == 10 ? decimal(d) : inRadix(d, radix);
  }

  /** Plain notation up to 21 digits, as people expect of integers, and with an exponent beyond that. */
  private static String decimal(double d) {
    BigDecimal digits = shortest(d);
    double size = Math.abs(d);
    if (d == 0 || size >= 1e-7 && size < 1e21) {
      String plain = digits.stripTrailingZeros().toPlainString();
      String sign = d == 0 && 1 / d < 0 ? "-" : "";
      return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
    }
    String mantissa = digits.stripTrailingZeros().unscaledValue().abs().toString();
    int exponent = mantissa.length() - 1 - digits.stripTrailingZeros().scale();
    String fraction = mantissa.length() == 1 ? "0" : mantissa.substring(1);
    return (d < 0 ? "-" : "") + mantissa.charAt(0) + "." + fraction + "e" + (exponent < 0 ? "" : "+") + exponent;
  }

  /**
   * Returns the shortest decimal that reads as this number. Java's own text is sometimes one digit too long before version 19, and always for the smallest
   * numbers.
   */
  private static BigDecimal shortest(double d) {
    BigDecimal digits = new BigDecimal(Double.toString(d));
    if (d == 0 || digits.stripTrailingZeros().precision() < 17 && Math.abs(d) > 1e-300) {
      return digits;
    }
    for (int precision = digits.stripTrailingZeros().precision() - 1; precision > 0; precision--) {
      BigDecimal shorter = new BigDecimal(d).round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() != d) {
        break;
      }
      digits = shorter;
    }
    return digits;
  }

  private static String inRadix(double d, int radix) {
    StringBuilder text = new StringBuilder(d < 0 ? "-" : "");
    double rest = Math.abs(d);
    double whole = Math.floor(rest);
    text.append(Integers.big(Conversions.exact(whole)).toString(radix)).append('.');
    rest -= whole;
    do {
      rest *= radix;
      int digit = (int) rest;
      text.append(Character.forDigit(digit, radix));
      rest -= digit;
    } while (rest > 0);
    return text.toString();
  }

  /** Returns the number a text stands for, or null if it is none. Prefixes such as {@code #x} and {@code #e} are understood. */
  public static Object parse(String text, int defaultRadix) {
    String rest = text.toLowerCase(Locale.ROOT);
    int radix = defaultRadix;
    char exactness = ' ';
    while (rest.length() >= 2 && rest.charAt(0) == '#') {
      char c = rest.charAt(1);
      int newRadix = switch (c) {
        case 'x' -> 16;
        case 'd' -> 10;
        case 'o' -> 8;
        case 'b' -> 2;
        default -> 0;
      };
      if (newRadix > 0) {
        radix = newRadix;
      } else if (c == 'e' || c == 'i') {
        exactness = c;
      } else {
        return null;
      }
      rest = rest.substring(2);
    }
    Object value = real(rest, radix, exactness == 'e');
    if (value == null || exactness == ' ' || exactness == 'e' && !(value instanceof Double)) {
      return value;
    }
    return exactness == 'i' ? Conversions.inexact(value) : null;
  }

  private static Object real(String text, int radix, boolean exact) {
    switch (text) {
      case "+inf.0":
        return Double.POSITIVE_INFINITY;
      case "-inf.0":
        return Double.NEGATIVE_INFINITY;
      case "+nan.0", "-nan.0":
        return Double.NaN;
      default:
    }
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int slash = text.indexOf('/');
    if (slash >= 0) {
      if (!digits(text, start, slash, radix) || !digits(text, slash + 1, text.length(), radix)) {
        return null;
      }
      BigInteger denominator = new BigInteger(text.substring(slash + 1), radix);
      return denominator.signum() == 0 ? null : Ratio.of(new BigInteger(text.substring(0, slash), radix), denominator);
    }
    if (digits(text, start, text.length(), radix)) {
      return text.length() < 12 ? (Object) Long.parseLong(text, radix) : Integers.normal(new BigInteger(text, radix));
    }
    return radix == 10 ? decimal(text, start, exact) : null;
  }

  private static boolean digits(String text, int start, int end, int radix) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) > 127 || Character.digit(text.charAt(i), radix) < 0) {
        return false;
      }
    }
    return end > start;
  }

  /** Reads what has a point or an exponent; the old markers s, f, d and l mean the same as e. */
  private static Object decimal(String text, int start, boolean exact) {
    int i = start;
    int mantissaDigits = 0;
    boolean point = false;
    while (i < text.length() && (Character.digit(text.charAt(i), 10) >= 0 && text.charAt(i) < 128 || text.charAt(i) == '.' && !point)) {
      if (text.charAt(i) == '.') {
        point = true;
      } else {
        mantissaDigits++;
      }
      i++;
    }
    if (mantissaDigits == 0) {
      return null;
    }
    String mantissa = text.substring(0, i);
    String exponent = "0";
    if (i < text.length()) {
      int sign = i + 1 < text.length() && (text.charAt(i + 1) == '+' || text.charAt(i + 1) == '-') ? 1 : 0;
      if ("esfdl".indexOf(text.charAt(i)) < 0 || !digits(text, i + 1 + sign, text.length(), 10)) {
        return null;
      }
      exponent = text.substring(i + 1);
    }
    if (!exact) {
      return Double.parseDouble(mantissa + "e" + exponent);
    }
    if (exponent.length() > 6) {
      return null; // an exact number with a million digits and more is a mistake
    }
    BigDecimal value = new BigDecimal(mantissa.startsWith("+") ? mantissa.substring(1) : mantissa).scaleByPowerOfTen(Integer.parseInt(exponent));
    return value.scale() <= 0 ? Integers.normal(value.toBigIntegerExact()) : Ratio.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }
}
