package dev.clew.benchmarks.tiny.stack;

/** A value of the guest's. What it cannot do is an error of the guest's. */
abstract class Value {
  Value add(Value right) {
    throw error("+");
  }

  Value subtract(Value right) {
    throw error("-");
  }

  Value multiply(Value right) {
    throw error("*");
  }

  Value remainder(Value right) {
    throw error("%");
  }

  boolean less(Value right) {
    throw error("<");
  }

  boolean equal(Value right) {
    return this == right;
  }

  boolean isTrue() {
    return true;
  }

  /** Returns the value as Java has it. */
  Object toJava() {
    return this;
  }

  /** Returns the value as a floating-point number. */
  double toDouble() {
    throw error("a number");
  }

  final IllegalStateException error(String wanted) {
    return new IllegalStateException(getClass().getSimpleName() + " does not understand " + wanted);
  }
}
