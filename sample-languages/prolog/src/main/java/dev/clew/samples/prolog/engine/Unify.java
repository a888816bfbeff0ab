package dev.clew.samples.prolog.engine;

/** {@code X = Y}. */
final class Unify extends Node {
  private final Pattern left;
  private final Pattern right;

  Unify(Origin origin, Node next, Pattern left, Pattern right) {
    super(origin, next);
    this.left = left;
    this.right = right;
  }

  @Override
  void step(Registers registers, Machine machine) {
    if (right.unify(left.build(registers.frame.variables, registers.choice), registers.frame.variables, registers.choice)) {
      registers.goOn(next);
    } else {
      registers.fail();
    }
  }
}
