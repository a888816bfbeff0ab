package dev.clew.samples.prolog.engine;

/** The end of a clause body. */
final class Return extends Node {
  static final Node NODE = new Return();

  private Return() {}

  @Override
  void step(Registers registers, Machine machine) {
    registers.goOn(this);
  }
}
