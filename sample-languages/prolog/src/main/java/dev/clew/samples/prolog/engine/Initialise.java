package dev.clew.samples.prolog.engine;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;
import dev.clew.samples.prolog.term.Var;

/** Makes variables that more than one branch of what follows knows, or one branch and what is behind it. */
final class Initialise extends Node {
  @Immutable private final int[] slots;

  Initialise(Origin origin, Node next, int[] slots) {
    super(origin, next);
    this.slots = slots;
  }

  @Override
  @UnrollSafe
  void step(Registers registers, Machine machine) {
    for (int slot : slots) {
      registers.frame.variables[slot] = new Var(registers.choice.stamp);
    }
    registers.goOn(next);
  }
}
