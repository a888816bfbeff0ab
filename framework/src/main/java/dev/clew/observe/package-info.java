/**
 * What the JIT compiler did and why: events, listeners, counters, logs.
 *
 * <p><b>Does:</b> answers "why is it slow?". Whatever the runtime decides is published once, as an event record; from the one stream come the
 * counters ({@link dev.clew.observe.Statistics}), the text log ({@link dev.clew.observe.TextLog}), the events of the JDK's Flight Recorder
 * ({@link dev.clew.observe.FlightRecorder}) and whatever an embedder's {@link dev.clew.observe.JitListener} makes of it.
 *
 * <p><b>Input and output:</b> in go {@link dev.clew.observe.JitEvent}s from the runtime, and bulk counts of what is too frequent to be an event; out
 * come lines, a one-page summary, and immutable {@link dev.clew.observe.Summary} records.
 *
 * <p><b>Invariants:</b> nothing here throws into the caller: a listener that fails is counted and named in the summary, a log that cannot be written
 * stops. Events hold names and numbers only, never a guest object or a class, so that keeping them keeps no guest program alive
 * ({@link dev.clew.observe.InternalFailure}'s throwable is the one exception). What is counted by place is bounded ({@code Tally}).
 *
 * <p><b>Does not:</b> decide anything; the runtime would do the same if nobody looked.
 *
 * <p><b>Start reading at</b> {@link dev.clew.observe.JitEvent}, then {@link dev.clew.observe.Events}.
 */
package dev.clew.observe;
