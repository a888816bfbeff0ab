package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * A guard has failed as often as bridge-threshold says, so that a bridge is to be recorded from it.
 *
 * @param stamp when
 * @param trace the trace with the guard
 * @param guard the guard
 * @param guest where the guard stands
 * @param failures how often it has failed
 */
public record GuardHot(Stamp stamp, int trace, int guard, Location guest, long failures) implements JitEvent {

  @Override
  public String text() {
    return "hot " + trace + "/" + guard + " at " + guest.text() + "  failures " + failures;
  }
}
