package dev.clew.benchmarks.tiny.cek;

/** A pair of values. */
final class Pair {
  Object car;
  final Object cdr;

  Pair(Object car, Object cdr) {
    this.car = car;
    this.cdr = cdr;
  }
}
