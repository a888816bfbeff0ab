package dev.clew.runtime;

/** For tests: called at every {@link Phase}, to throw what a failing compiler would throw. */
@FunctionalInterface
public interface FaultHook {
  /** Does nothing, or throws. */
  void at(Phase phase);
}
