package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * A recording begins. It ends with {@link LoopCompiled}, {@link BridgeCompiled} or {@link TraceAborted} of the same id.
 *
 * @param stamp when
 * @param id number of the recording
 * @param guest where
 * @param parent the trace whose guard the recording starts from, or -1 if it starts at a loop header
 * @param guard that guard, or -1
 */
public record TraceStarted(Stamp stamp, int id, Location guest, int parent, int guard) implements JitEvent {

  /** Tells whether a bridge is recorded. */
  public boolean isBridge() {
    return parent >= 0;
  }

  @Override
  public String text() {
    return "start " + id + (isBridge() ? " from " + parent + "/" + guard : "") + " at " + guest.text();
  }
}
