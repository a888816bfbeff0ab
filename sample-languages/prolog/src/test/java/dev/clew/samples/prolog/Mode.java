package dev.clew.samples.prolog;

import dev.clew.Clew;
import java.util.Map;

/** The ways to run a program that must all give the same output. */
enum Mode {
  /** As written, as if there were no framework. */
  UNWOVEN(null),
  /** Woven and switched off. */
  OFF(Map.of("jit", "off")),
  /** Compiled as early as possible. */
  EAGER(Map.of("threshold", "2", "bridge-threshold", "1", "verify", "on")),
  /** The same, with guards that fail although they hold and recordings that are given up. */
  STRESSED(Map.of("threshold", "2", "bridge-threshold", "1", "stress-guards", "500", "stress-warm-up", "3", "stress-aborts", "5000", "stress-seed", "11"));

  private final Map<String, String> parameters;

  Mode(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /** Runs a program in a fresh system. */
  String run(String name, String source) throws Throwable {
    ClassLoader unwoven = Guests.interpreterFrom(Guests.UNWOVEN);
    if (parameters == null) {
      return Guests.run(unwoven, name, source);
    }
    Clew.Builder builder = Clew.builder();
    parameters.forEach(builder::set);
    try (Clew jit = builder.build()) {
      return Guests.run(jit.weavingLoader(unwoven, Guests.PREFIX), name, source);
    }
  }
}
