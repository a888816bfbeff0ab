package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * A trace is not entered any more, because something it relied on has changed.
 *
 * @param stamp when
 * @param trace the trace
 * @param guest where it starts
 * @param assumption what changed, in words: {@code Config.limit}
 */
public record Invalidated(Stamp stamp, int trace, Location guest, String assumption) implements JitEvent {

  @Override
  public String text() {
    return "invalid " + trace + " at " + guest.text() + "  changed: " + assumption;
  }
}
