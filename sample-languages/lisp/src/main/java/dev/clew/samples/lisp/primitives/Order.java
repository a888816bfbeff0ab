package dev.clew.samples.lisp.primitives;

/** The five comparisons. */
enum Order {
  EQUAL("=?"),
  LESS("<?"),
  GREATER(">?"),
  LESS_OR_EQUAL("<=?"),
  GREATER_OR_EQUAL(">=?");

  private final String suffix;

  Order(String suffix) {
    this.suffix = suffix;
  }

  /** Returns the comparison whose procedures' names end so, null if there is none. */
  static Order of(String suffix) {
    for (Order o : values()) {
      if (o.suffix.equals(suffix)) {
        return o;
      }
    }
    return null;
  }

  /** Returns whether it holds for what a {@code compare} method has answered. */
  boolean holds(int compared) {
    return switch (this) {
      case EQUAL -> compared == 0;
      case LESS -> compared < 0;
      case GREATER -> compared > 0;
      case LESS_OR_EQUAL -> compared <= 0;
      case GREATER_OR_EQUAL -> compared >= 0;
    };
  }
}
