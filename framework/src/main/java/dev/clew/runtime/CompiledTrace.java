package dev.clew.runtime;

import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;

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

  /** Returns the trace as compiled, as text. */
  @Override
  public String toString() {
    return TracePrinter.print(optimised);
  }
}
