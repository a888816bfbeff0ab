package dev.clew.benchmarks.tiny.ast;

/** What a binary node does, for each type of operands. */
enum Operator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  REMAINDER("%"),
  LESS("<"),
  EQUAL("==");

  private final String text;

  Operator(String text) {
    this.text = text;
  }

  /** Returns the operator of that name, or null. */
  static Operator of(Object name) {
    for (Operator o : values()) {
      if (o.text.equals(name)) {
        return o;
      }
    }
    return null;
  }

  boolean isComparison() {
    return this == LESS || this == EQUAL;
  }

  /** Computes; throws {@link ArithmeticException} when the result is no int. */
  int apply(int left, int right) {
    return switch (this) {
      case ADD -> Math.addExact(left, right);
      case SUBTRACT -> Math.subtractExact(left, right);
      case MULTIPLY -> Math.multiplyExact(left, right);
      case REMAINDER -> left % right;
      case LESS, EQUAL -> throw notNumeric();
    };
  }

  double apply(double left, double right) {
    return switch (this) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case REMAINDER -> left % right;
      case LESS, EQUAL -> throw notNumeric();
    };
  }

  boolean compare(int left, int right) {
    return this == LESS ? left < right : left == right;
  }

  boolean compare(double left, double right) {
    return this == LESS ? left < right : left == right;
  }

  /** Computes whatever the types of the operands are; ints become doubles where the result would not fit. */
  Object apply(Object left, Object right) {
    if (left instanceof Integer l && right instanceof Integer r) {
      if (isComparison()) {
        return compare((int) l, (int) r);
      }
      try {
        return apply((int) l, (int) r);
      } catch (ArithmeticException e) {
        return apply((double) l, (double) r);
      }
    }
    if (left instanceof Number l && right instanceof Number r) {
      return isComparison() ? (Object) compare(l.doubleValue(), r.doubleValue()) : (Object) apply(l.doubleValue(), r.doubleValue());
    }
    throw new IllegalStateException(text + " wants numbers, not " + left + " and " + right);
  }

  private IllegalStateException notNumeric() {
    return new IllegalStateException(text + " gives no number");
  }
}
