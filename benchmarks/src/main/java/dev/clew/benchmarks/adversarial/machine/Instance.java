package dev.clew.benchmarks.adversarial.machine;

/** An object of the guest's. */
final class Instance {
  final Kind kind;
  final int number;

  Instance(Kind kind, int number) {
    this.kind = kind;
    this.number = number;
  }
}
