package dev.clew.samples.prolog.engine;

/** A cut of the whole clause. */
final class Cut extends Node {
  Cut(Origin origin, Node next) {
    super(origin, next);
  }

  @Override
  void step(Registers registers, Machine machine) {
    registers.choice = ChoicePoint.cut(registers.choice, registers.frame.cut);
    registers.goOn(next);
  }
}
