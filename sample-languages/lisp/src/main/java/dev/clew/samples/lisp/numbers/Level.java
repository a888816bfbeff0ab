package dev.clew.samples.lisp.numbers;

import dev.clew.samples.lisp.values.SchemeError;
import java.math.BigInteger;

/** The levels of the tower; an operation on two numbers is done on the higher one's. */
enum Level {
  INTEGER,
  RATIO,
  DOUBLE;

  /** Returns the level for two numbers; throws an error that names the operation if one is no number. */
  static Level of(String operation, Object a, Object b) {
    Level x = of(operation, a);
    Level y = of(operation, b);
    return x.compareTo(y) >= 0 ? x : y;
  }

  /** Returns the level of a number. */
  static Level of(String operation, Object a) {
    if (a instanceof Long || a instanceof BigInteger) {
      return INTEGER;
    }
    if (a instanceof Double) {
      return DOUBLE;
    }
    if (a instanceof Ratio) {
      return RATIO;
    }
    throw SchemeError.of(operation + ": expected a number, got", a);
  }

  static double toDouble(Object number) {
    return ((Number) number).doubleValue();
  }
}
