package dev.clew.runtime;

import dev.clew.codegen.Assumptions;

/** Whether everything a piece of compiled code assumed still holds. What to do when it does not is up to the owner. */
final class Validity extends Assumptions {
  private final Runnable onInvalidation;

  Validity(Runnable onInvalidation) {
    this.onInvalidation = onInvalidation;
  }

  void invalidate() {
    if (!broken) {
      broken = true;
      onInvalidation.run();
    }
  }
}
