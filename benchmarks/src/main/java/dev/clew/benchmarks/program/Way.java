package dev.clew.benchmarks.program;

import java.util.Arrays;
import java.util.Locale;

/** A way to run a program. */
public enum Way {
  /** Woven, the JIT switched off. */
  OFF,
  /** Woven, the JIT as it comes. */
  ON,
  /** The interpreter as its author compiled it. */
  UNWOVEN,
  /** No interpreter: the same written in Java. */
  TWIN;

  /** Returns whether one of the ways has this name. */
  public static boolean isOne(String id) {
    return Arrays.stream(values()).anyMatch(w -> w.id().equals(id));
  }

  /** Returns its name in results and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
