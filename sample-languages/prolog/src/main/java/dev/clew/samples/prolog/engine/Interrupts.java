package dev.clew.samples.prolog.engine;

import dev.clew.annotations.QuasiImmutable;

/**
 * Whether somebody wants a query to stop. Compiled code takes the answer "no" for a constant and so asks at no cost; saying "yes" throws it away, and what runs instead asks again. One flag
 * for all machines: each then looks whether it is meant.
 */
final class Interrupts {
  static final Interrupts SIGNAL = new Interrupts();

  @QuasiImmutable private boolean pending;
  private int waiting;

  private Interrupts() {}

  boolean isPending() {
    return pending;
  }

  /** One more machine is to stop. */
  synchronized void raise() {
    waiting++;
    pending = true;
  }

  /** One machine has stopped, or need not any more. */
  synchronized void lower() {
    waiting--;
    pending = waiting > 0;
  }
}
