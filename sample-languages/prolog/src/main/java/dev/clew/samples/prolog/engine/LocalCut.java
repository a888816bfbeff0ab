package dev.clew.samples.prolog.engine;

/** A cut inside of a condition, local to it. */
final class LocalCut extends Node {
  private final int slot;

  LocalCut(Origin origin, Node next, int slot) {
    super(origin, next);
    this.slot = slot;
  }

  @Override
  void step(Registers registers, Machine machine) {
    registers.choice = ChoicePoint.cut(registers.choice, ((Barrier) registers.frame.variables[slot]).choice);
    registers.goOn(next);
  }
}
