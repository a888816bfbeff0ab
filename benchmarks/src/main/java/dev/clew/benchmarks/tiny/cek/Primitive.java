package dev.clew.benchmarks.tiny.cek;

/** The primitive operations. */
enum Primitive {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  REMAINDER("remainder"),
  LESS("<"),
  EQUAL("="),
  CONS("cons"),
  CAR("car"),
  CDR("cdr"),
  SET_CAR("set-car!");

  private final String text;

  Primitive(String text) {
    this.text = text;
  }

  /** Returns the operation of that name, or null. */
  static Primitive of(Object name) {
    for (Primitive p : values()) {
      if (p.text.equals(name)) {
        return p;
      }
    }
    return null;
  }

  boolean isUnary() {
    return this == CAR || this == CDR;
  }

  /** Computes the result; the second operand is null for an operation that has one. */
  Object apply(Object a, Object b) {
    switch (this) {
      case CONS:
        return new Pair(a, b);
      case CAR:
        return ((Pair) a).car;
      case CDR:
        return ((Pair) a).cdr;
      case SET_CAR:
        ((Pair) a).car = b;
        return b;
      default:
        if (a instanceof Integer i && b instanceof Integer j) {
          return integers(i, j);
        }
        return floats(((Number) a).doubleValue(), ((Number) b).doubleValue());
    }
  }

  private Object integers(int a, int b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case REMAINDER -> a % b;
      case LESS -> a < b;
      case EQUAL -> a == b;
      default -> throw new IllegalStateException(text + " is no arithmetic");
    };
  }

  private Object floats(double a, double b) {
    return switch (this) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case REMAINDER -> a % b;
      case LESS -> a < b;
      case EQUAL -> a == b;
      default -> throw new IllegalStateException(text + " is no arithmetic");
    };
  }
}
