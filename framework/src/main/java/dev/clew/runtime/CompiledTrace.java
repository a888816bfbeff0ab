package dev.clew.runtime;

import dev.clew.trace.Trace;

/**
 * A trace with code.
 *
 * @param id number of its recording
 * @param recorded as recorded, or null if recorded traces are not kept
 * @param optimised as compiled
 */
public record CompiledTrace(int id, Trace recorded, Trace optimised) {
  /** Returns the name of the trace. */
  public String name() {
    return optimised.name();
  }
}
