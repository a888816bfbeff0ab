package dev.clew.benchmarks.tiny.stack;

/** A floating-point number. */
final class Flt extends Value {
  private final double value;

  Flt(double value) {
    this.value = value;
  }

  @Override
  Value add(Value right) {
    return new Flt(value + right.toDouble());
  }

  @Override
  Value subtract(Value right) {
    return new Flt(value - right.toDouble());
  }

  @Override
  Value multiply(Value right) {
    return new Flt(value * right.toDouble());
  }

  @Override
  Value remainder(Value right) {
    return new Flt(value % right.toDouble());
  }

  @Override
  boolean less(Value right) {
    return value < right.toDouble();
  }

  @Override
  boolean equal(Value right) {
    return value == right.toDouble();
  }

  @Override
  boolean isTrue() {
    return value != 0;
  }

  @Override
  Object toJava() {
    return value;
  }

  @Override
  double toDouble() {
    return value;
  }
}
