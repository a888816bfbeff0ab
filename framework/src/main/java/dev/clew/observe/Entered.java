package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * The dispatcher enters compiled code. So frequent that it is only published to listeners that ask: {@link JitListener#followsEntries}.
 *
 * @param stamp when
 * @param trace the trace whose start is entered
 * @param guest where it starts
 */
public record Entered(Stamp stamp, int trace, Location guest) implements JitEvent {

  @Override
  public String text() {
    return "enter " + trace + " at " + guest.text();
  }
}
