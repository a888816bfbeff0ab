package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * A guard without a bridge has failed and compiled code is left. So frequent that it is only published to listeners that ask:
 * {@link JitListener#followsEntries}.
 *
 * @param stamp when
 * @param trace the trace with the guard
 * @param guard the guard
 * @param guest where the guard stands
 */
public record GuardFailed(Stamp stamp, int trace, int guard, Location guest) implements JitEvent {

  @Override
  public String text() {
    return "leave " + trace + "/" + guard + " at " + guest.text();
  }
}
