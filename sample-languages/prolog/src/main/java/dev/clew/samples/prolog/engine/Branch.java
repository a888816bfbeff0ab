package dev.clew.samples.prolog.engine;

/** A disjunction, an if-then-else or a negation: leaves a choice point for the other branch, and keeps it in a variable if there will be a cut back to it. */
final class Branch extends Node {
  /** Instead of a slot: no cut will go back to this. */
  static final int NO_SLOT = -1;

  private final int slot;
  private final Node other;

  Branch(Origin origin, Node next, Node other, int slot) {
    super(origin, next);
    this.slot = slot;
    this.other = other;
  }

  @Override
  void step(Registers registers, Machine machine) {
    ChoicePoint alternative = new Alternative(registers.choice, machine.nextSerial(), other, registers.frame);
    if (slot != NO_SLOT) {
      registers.frame.variables[slot] = new Barrier(alternative);
    }
    registers.choice = alternative;
    registers.goOn(next);
  }
}
