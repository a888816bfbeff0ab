package dev.clew.benchmarks;

import dev.clew.Clew;

/** A way to run a program; each gets classes of its own, so that HotSpot's profiles of one do not reach the other. */
enum Way {
  /** The interpreter as its author compiled it. */
  UNWOVEN,
  /** Woven, the JIT switched off. */
  OFF,
  /** Woven, the JIT as it comes. */
  ON,
  /** No interpreter: the same written in Java. */
  TWIN;

  /** Returns a loader for classes run this way, found unwoven in the given loader. The JIT behind it lives as long as the process. */
  ClassLoader weave(ClassLoader unwoven, String... prefixes) {
    return switch (this) {
      case UNWOVEN, TWIN -> unwoven;
      case OFF -> Clew.builder().set("jit", "off").build().weavingLoader(unwoven, prefixes);
      case ON -> Clew.builder().build().weavingLoader(unwoven, prefixes);
    };
  }
}
