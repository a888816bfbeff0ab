package dev.clew.weave;

/** Where warnings go when nobody asks for them: the system's logger, as {@code dev.clew.weave}. */
final class Warnings {
  private Warnings() {}

  static void log(Mistake mistake) {
    System.getLogger("dev.clew.weave").log(System.Logger.Level.WARNING, mistake.message());
  }
}
