package dev.clew.runtime;

import dev.clew.codegen.Assumptions;
import java.util.function.Consumer;

/** Whether everything a piece of compiled code assumed still holds. What to do when it does not is up to the owner. */
final class Validity extends Assumptions {
  private final Consumer<String> onInvalidation;

  /** {@code onInvalidation} is told what changed, in words. */
  Validity(Consumer<String> onInvalidation) {
    this.onInvalidation = onInvalidation;
  }

  /** What it assumed, {@code Config.limit}, has changed. */
  void invalidate(String changed) {
    if (!broken) {
      broken = true;
      onInvalidation.accept(changed);
    }
  }
}
