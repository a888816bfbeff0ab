package dev.clew.benchmarks.adversarial.machine;

import dev.clew.annotations.Immutable;

/** A class of the guest's; it has one method. */
@Immutable
final class Kind {
  final Routine method;

  Kind(Routine method) {
    this.method = method;
  }
}
