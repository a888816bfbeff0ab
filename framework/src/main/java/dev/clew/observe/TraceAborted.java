package dev.clew.observe;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;

/**
 * A recording has been given up, while recording or later while it was optimised or generated.
 *
 * @param stamp when
 * @param id the recording
 * @param guest the guest place where it was given up, which may be far from where it began
 * @param reason why; the row holds the sentence and the advice
 * @param interpreter the place in the author's interpreter, or null if none is to blame
 * @param recorded operations recorded until then
 * @param nanos time spent in vain
 * @param consequence what happens to the place now, in words without full stop: {@code tried again after 400 more passes}
 */
public record TraceAborted(
    Stamp stamp, int id, Location guest, AbortReason reason, StackTraceElement interpreter, int recorded, long nanos, String consequence) implements JitEvent {

  @Override
  public String text() {
    return "abort " + id + " at " + guest.text() + "  " + Words.of(reason) + " ops " + recorded + " us " + nanos / 1000 + ": " + reason.sentence()
        + Words.in(interpreter) + "; " + consequence;
  }
}
