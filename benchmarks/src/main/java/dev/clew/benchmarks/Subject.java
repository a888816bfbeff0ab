package dev.clew.benchmarks;

import java.util.Set;

/** A program that can be measured. */
interface Subject {
  /** Returns the name in tables. */
  String name();

  /** Returns the ways it can be run. */
  Set<Way> ways();

  /** Loads it to be run one way, with classes of its own. */
  Guest load(Way way);

  /** A loaded program. */
  @FunctionalInterface
  interface Guest {
    /** Runs the program once and returns its result, which is the same whatever the way. */
    Object run();
  }
}
