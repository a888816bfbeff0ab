package dev.clew.runtime;

import dev.clew.observe.TextLog;
import java.io.IOException;
import java.util.Map;
import java.util.WeakHashMap;

/** Which engine serves which class loader: the one it was bound to, or the process's own, configured by environment and system properties. */
public final class Engines {
  private static final Map<ClassLoader, Engine> BOUND = new WeakHashMap<>();
  private static Engine shared;

  private Engines() {}

  /** Makes an engine serve all classes of a loader. */
  public static void bind(ClassLoader loader, Engine engine) {
    synchronized (BOUND) {
      BOUND.put(loader, engine);
    }
  }

  /** Returns the engine for classes of a loader. */
  static Engine of(ClassLoader loader) {
    synchronized (BOUND) {
      Engine bound = BOUND.get(loader);
      if (bound != null) {
        return bound;
      }
    }
    return shared();
  }

  /**
   * Returns the process's own engine; made on first use.
   *
   * @throws IllegalArgumentException if a parameter of the process is wrong
   */
  public static synchronized Engine shared() {
    if (shared == null) {
      shared = open(Parameters.ofProcess(), null, false);
    }
    return shared;
  }

  /**
   * Makes an engine with its log open.
   *
   * @throws IllegalArgumentException if the log cannot be written
   */
  public static Engine open(Parameters parameters, FaultHook faults, boolean keepRecorded) {
    Engine engine = new Engine(parameters, faults, keepRecorded);
    String log = parameters.text(Parameter.LOG);
    if (!log.isEmpty()) {
      try {
        engine.setLog(TextLog.open(log));
      } catch (IOException e) {
        throw new IllegalArgumentException("cannot write the log " + log + ": " + e.getMessage(), e);
      }
    }
    return engine;
  }
}
