package dev.clew.samples.bf;

import dev.clew.Clew;
import java.util.Map;

/** The ways to run a program that must all give the same output. */
enum Mode {
  /** As written, as if there were no framework. */
  UNWOVEN(null),
  /** Woven and switched off. */
  OFF(Map.of("jit", "off")),
  /** Recording, optimising, and the blackhole interpreter in place of compiled code. */
  RECORDED(Map.of("compile", "off", "threshold", "2", "bridge-threshold", "1")),
  /** Compiled as early as possible. */
  EAGER(Map.of("threshold", "2", "bridge-threshold", "1", "verify", "on")),
  /** Compiled as recorded. */
  UNOPTIMISED(Map.of("threshold", "2", "bridge-threshold", "1", "optimise", "off")),
  /** As users run it. */
  DEFAULT(Map.of());

  private final Map<String, String> parameters;

  Mode(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /** Runs a program in a fresh interpreter. */
  String run(String name, String source, String input) throws Throwable {
    ClassLoader unwoven = Guests.interpreterFrom(Guests.UNWOVEN);
    if (parameters == null) {
      return Guests.run(unwoven, name, source, input);
    }
    Clew.Builder builder = Clew.builder();
    parameters.forEach(builder::set);
    try (Clew jit = builder.build()) {
      return Guests.run(jit.weavingLoader(unwoven, "dev.clew.samples.bf."), name, source, input);
    }
  }
}
