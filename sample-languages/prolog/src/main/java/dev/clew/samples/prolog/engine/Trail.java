package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Stamp;
import dev.clew.samples.prolog.term.Var;

/** What is to be taken back on backtracking: a binding, or with a subclass something else. A list, so that what a discarded choice point had to remember is garbage with it. */
class Trail {
  private final Var variable;
  final Trail next;

  Trail(Var variable, Trail next) {
    this.variable = variable;
    this.next = next;
  }

  /** Tells whether all there is to take back is a binding. */
  boolean isBinding() {
    return true;
  }

  void undo() {
    variable.binding = null;
  }

  /** Tells whether a choice point of this age needs the entry: what is newer than it vanishes on backtracking anyway. */
  boolean isNeededBy(Stamp age) {
    return variable.stamp.isBefore(age);
  }

  /** Returns the same entry in front of another list. */
  Trail before(Trail list) {
    return new Trail(variable, list);
  }
}
