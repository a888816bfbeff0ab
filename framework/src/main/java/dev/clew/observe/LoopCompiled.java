package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * A trace that starts at a loop header, or at the portal's start, has been compiled and installed.
 *
 * @param stamp when
 * @param id the trace
 * @param guest the loop header
 * @param work what it took
 * @param className name of the generated class, as stack traces show it
 */
public record LoopCompiled(Stamp stamp, int id, Location guest, Work work, String className) implements JitEvent {

  @Override
  public String text() {
    return "loop " + id + " at " + guest.text() + "  " + work.text();
  }
}
