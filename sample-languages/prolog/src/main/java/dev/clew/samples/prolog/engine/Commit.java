package dev.clew.samples.prolog.engine;

/** Behind the condition of an if-then-else: discards its other branch, and the condition's choice points unless the cut is soft. */
final class Commit extends Node {
  private final int slot;
  private final boolean soft;

  Commit(Origin origin, Node next, int slot, boolean soft) {
    super(origin, next);
    this.slot = slot;
    this.soft = soft;
  }

  @Override
  void step(Registers registers, Machine machine) {
    ChoicePoint alternative = ((Barrier) registers.frame.variables[slot]).choice;
    if (soft && registers.choice != alternative) {
      ((Alternative) alternative).disable();
    } else {
      registers.choice = ChoicePoint.cut(registers.choice, alternative.previous);
    }
    registers.goOn(next);
  }
}
