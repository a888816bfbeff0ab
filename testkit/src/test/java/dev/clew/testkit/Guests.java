package dev.clew.testkit;

import dev.clew.Clew;

/** Runs the interpreters of {@code guests}. */
final class Guests {
  private Guests() {}

  /** Returns a JIT that compiles soon. */
  static Clew jit() {
    return Clew.builder().set("threshold", "3").set("bridge-threshold", "3").set("verify", "on").build();
  }

  static WovenClass counting(Clew jit) throws ClassNotFoundException {
    return WovenClass.of(jit, Class.forName("dev.clew.testkit.guests.Counting"));
  }
}
