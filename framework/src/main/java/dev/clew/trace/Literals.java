package dev.clew.trace;

/** Primitive constants as text, bit for bit: {@code 5}, {@code 5L}, {@code -0.0}, {@code NaN}, {@code 1.5f}; a NaN with unusual bits as {@code NaN#7ff8000000000001}. */
final class Literals {
  private static final String NAN = "NaN";

  private Literals() {}

  static String print(Constant c) {
    return switch (c.kind()) {
      case INT -> Integer.toString(c.asInt());
      case LONG -> c.bits() + "L";
      case FLOAT -> Float.isNaN(c.asFloat()) ? NAN + payload(Integer.toHexString((int) c.bits()), "7fc00000") + "f" : c.asFloat() + "f";
      case DOUBLE -> Double.isNaN(c.asDouble()) ? NAN + payload(Long.toHexString(c.bits()), "7ff8000000000000") : Double.toString(c.asDouble());
      case REF, VOID -> throw new IllegalArgumentException("no literal of kind " + c.kind());
    };
  }

  /**
   * Reads a literal.
   *
   * @throws NumberFormatException if it is none, or out of range
   */
  static Constant parse(String text) {
    if (text.startsWith(NAN + "#")) {
      boolean isFloat = text.endsWith("f") && text.length() == NAN.length() + 10;
      String hex = text.substring(NAN.length() + 1, text.length() - (isFloat ? 1 : 0));
      return isFloat ? Constant.of(Kind.FLOAT, Integer.parseUnsignedInt(hex, 16), null) : Constant.of(Kind.DOUBLE, Long.parseUnsignedLong(hex, 16), null);
    }
    if (text.endsWith("L")) {
      return Constant.of(Long.parseLong(text, 0, text.length() - 1, 10));
    }
    if (text.endsWith("f")) {
      return Constant.of(Float.parseFloat(text.substring(0, text.length() - 1)));
    }
    boolean real = text.endsWith(NAN) || text.endsWith("Infinity") || text.indexOf('.') >= 0 || text.indexOf('E') >= 0;
    return real ? Constant.of(Double.parseDouble(text)) : Constant.of(Integer.parseInt(text));
  }

  private static String payload(String hex, String usual) {
    return hex.equals(usual) ? "" : "#" + hex;
  }
}
