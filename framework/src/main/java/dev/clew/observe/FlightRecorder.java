package dev.clew.observe;

import java.util.Optional;

/** The way to the JDK's Flight Recorder, which may be missing: it is a module of its own that small run-time images leave out. */
public final class FlightRecorder {
  private FlightRecorder() {}

  /** Returns a listener that turns events into Flight Recorder events named {@code dev.clew.*}, or empty if this JDK has no Flight Recorder. */
  public static Optional<JitListener> listener() {
    // JfrListener is not loaded, and so jdk.jfr not looked for, unless it is there
    return ModuleLayer.boot().findModule("jdk.jfr").isPresent() ? Optional.of(new JfrListener()) : Optional.empty();
  }
}
