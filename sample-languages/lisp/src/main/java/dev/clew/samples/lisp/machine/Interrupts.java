package dev.clew.samples.lisp.machine;

import dev.clew.annotations.QuasiImmutable;

/**
 * Whether somebody wants a machine to stop. Compiled code takes the answer "no" for a constant and so asks at no cost; saying "yes" throws it away, and what
 * runs instead asks again. One flag for all machines: each then looks whether it is meant.
 */
final class Interrupts {
  static final Interrupts SIGNAL = new Interrupts();

  @QuasiImmutable private boolean pending;

  private Interrupts() {}

  boolean isPending() {
    return pending;
  }

  synchronized void raise() {
    pending = true;
  }

  synchronized void lower() {
    pending = false;
  }
}
