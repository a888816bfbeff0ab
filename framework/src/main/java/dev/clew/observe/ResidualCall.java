package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * A trace calls a method instead of looking inside, and nothing is known of what it does. Published once for each such callee of a recording.
 *
 * @param stamp when
 * @param trace the recording
 * @param guest guest place of the first such call
 * @param callee {@code Owner.method}; {@code Owner.<init>} for a constructor, {@code StringConcatFactory.makeConcatWithConstants} for a call site
 * @param reason why the recorder did not look inside, in words without full stop: {@code its class is not woven}
 * @param interpreter the call's place in the author's interpreter, or null
 * @param count calls of this callee in the trace
 */
public record ResidualCall(Stamp stamp, int trace, Location guest, String callee, String reason, StackTraceElement interpreter, int count) implements JitEvent {

  @Override
  public String text() {
    return "call " + trace + " at " + guest.text() + "  " + callee + " times " + count + ": " + reason + Words.in(interpreter);
  }
}
