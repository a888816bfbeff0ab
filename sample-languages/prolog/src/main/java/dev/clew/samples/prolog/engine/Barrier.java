package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Opaque;

/** A choice point in a variable of a clause: where the cut hidden in an if-then-else goes back to. */
final class Barrier extends Opaque {
  final ChoicePoint choice;

  Barrier(ChoicePoint choice) {
    this.choice = choice;
  }

  @Override
  public String kind() {
    return "barrier";
  }
}
