package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * The JIT compiler itself failed. The guest has not noticed: the place was reset and is interpreted.
 *
 * @param stamp when
 * @param phase what was being done
 * @param guest the place
 * @param error what was thrown; may also be lack of memory or stack
 * @param trace text of the trace being worked on; empty if there was none yet
 */
public record InternalFailure(Stamp stamp, Phase phase, Location guest, Throwable error, String trace) implements JitEvent {

  /** What the compiler was doing. */
  public enum Phase {
    /** Recording a trace. */
    RECORDING,
    /** Optimising it. */
    OPTIMISING,
    /** Generating its class. */
    GENERATING,
    /** Leaving compiled code: rebuilding frames, blackholing. */
    LEAVING
  }

  @Override
  public String text() {
    return "error while " + Words.of(phase) + " at " + guest.text() + "  " + error;
  }
}
