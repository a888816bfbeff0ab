package dev.clew.samples.lisp;

import dev.clew.Clew;
import java.nio.file.Path;
import java.util.Map;

/** The ways to run a program that must all give the same output. */
enum Mode {
  /** As written, as if there were no framework. */
  UNWOVEN(null),
  /** Woven and switched off. */
  OFF(Map.of("jit", "off")),
  /** Compiled as early as possible. */
  EAGER(Map.of("threshold", "2", "bridge-threshold", "1", "verify", "on")),
  /** Guards that fail although they hold, and recordings that are given up, in places chosen by a seed. */
  STRESSED(Map.of("threshold", "3", "bridge-threshold", "2", "verify", "on", "stress-guards", "40", "stress-warm-up", "3", "stress-aborts", "2000", "stress-seed", "20261121"));

  private final Map<String, String> parameters;

  Mode(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /** What a program did: its output and how it ended. */
  record Outcome(String output, int exitCode) {}

  /** Runs a program in a fresh interpreter. */
  Outcome run(String name, String source) throws Exception {
    return run(name, source, Path.of("programs"));
  }

  /** Runs a program in a fresh interpreter that looks for libraries and included files in a folder. */
  Outcome run(String name, String source, Path folder) throws Exception {
    return Guests.run(loader(), name, source, folder);
  }

  /** Returns a loader with the interpreter as this mode has it; made once, for weaving takes longer than most programs. */
  ClassLoader loader() throws Exception {
    return switch (this) {
      case UNWOVEN -> Guests.UNWOVEN_LOADER;
      default -> Loaders.WOVEN.computeIfAbsent(this, m -> m.weave());
    };
  }

  private ClassLoader weave() {
    Clew.Builder builder = Clew.builder();
    parameters.forEach(builder::set);
    Clew jit = builder.build();
    jit.addListener(Loaders.FAILURES);
    return jit.weavingLoader(Guests.UNWOVEN_LOADER, Guests.PREFIX);
  }
}
