package dev.clew.observe;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;

/**
 * A place has failed so often that it is left to the interpreter for some time.
 *
 * @param stamp when
 * @param guest the place
 * @param reason of the last failure
 * @param failures recordings given up there
 * @param seconds how long
 */
public record Blacklisted(Stamp stamp, Location guest, AbortReason reason, int failures, int seconds) implements JitEvent {

  @Override
  public String text() {
    return "blacklist at " + guest.text() + "  " + Words.of(reason) + " failures " + failures + " seconds " + seconds;
  }
}
