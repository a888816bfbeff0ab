package dev.clew.samples.prolog.engine;

/** {@code fail}. */
final class Fail extends Node {
  static final Node NODE = new Fail();

  private Fail() {}

  @Override
  void step(Registers registers, Machine machine) {
    registers.fail();
  }
}
