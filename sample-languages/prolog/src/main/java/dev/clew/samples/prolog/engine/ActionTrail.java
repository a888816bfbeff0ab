package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Stamp;

/** An entry that does something on backtracking: gives a global variable or an argument its old value back. */
final class ActionTrail extends Trail {
  private final Runnable action;

  ActionTrail(Runnable action, Trail next) {
    super(null, next);
    this.action = action;
  }

  @Override
  boolean isBinding() {
    return false;
  }

  @Override
  void undo() {
    action.run();
  }

  @Override
  boolean isNeededBy(Stamp age) {
    return true;
  }

  @Override
  Trail before(Trail list) {
    return new ActionTrail(action, list);
  }
}
