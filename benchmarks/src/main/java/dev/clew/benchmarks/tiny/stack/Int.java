package dev.clew.benchmarks.tiny.stack;

/** A whole number of 32 bits; what becomes too large becomes a {@link Flt}. */
final class Int extends Value {
  private final int value;

  Int(int value) {
    this.value = value;
  }

  private static Value of(long result) {
    return (int) result == result ? new Int((int) result) : new Flt(result);
  }

  @Override
  Value add(Value right) {
    return right instanceof Int r ? of((long) value + r.value) : new Flt(value + right.toDouble());
  }

  @Override
  Value subtract(Value right) {
    return right instanceof Int r ? of((long) value - r.value) : new Flt(value - right.toDouble());
  }

  @Override
  Value multiply(Value right) {
    return right instanceof Int r ? of((long) value * r.value) : new Flt(value * right.toDouble());
  }

  @Override
  Value remainder(Value right) {
    return right instanceof Int r ? of(value % r.value) : new Flt(value % right.toDouble());
  }

  @Override
  boolean less(Value right) {
    return right instanceof Int r ? value < r.value : value < right.toDouble();
  }

  @Override
  boolean equal(Value right) {
    return right instanceof Int r ? value == r.value : value == right.toDouble();
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
