package dev.clew.runtime;

import dev.clew.observe.Statistics;
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
      if (shared.parameters().isOn(Parameter.STATS)) {
        printAtTheEnd(shared.statistics());
      }
    }
    return shared;
  }

  private static void printAtTheEnd(Statistics statistics) {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.print(statistics.summary().text()), "clew-stats"));
    } catch (IllegalStateException e) { // the process is ending already, and nothing has happened so far
      return;
    }
  }

  /**
   * Makes an engine with its log and its dump of traces open.
   *
   * @throws IllegalArgumentException if one of them cannot be written
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
    String dump = parameters.text(Parameter.DUMP_TRACES);
    if (!dump.isEmpty()) {
      try {
        engine.setDump(TraceDump.open(dump));
      } catch (IOException e) {
        throw new IllegalArgumentException("cannot write traces to " + dump + ": " + e.getMessage(), e);
      }
    }
    return engine;
  }
}
