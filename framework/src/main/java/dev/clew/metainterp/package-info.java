/**
 * The meta-interpreter: executes the author's interpreter instruction by instruction, on the real heap.
 *
 * <p><b>Does:</b> runs {@link dev.clew.resume.Frame}s under one of two {@link dev.clew.metainterp.Domain}s: the {@link dev.clew.metainterp.Recorder}, which writes down
 * a trace while it goes, and the {@link dev.clew.metainterp.Blackhole}, which only goes on. {@link dev.clew.metainterp.Instructions} describes each JVM instruction once,
 * for both. <b>Input:</b> frames at a merge point or rebuilt at a guard; <b>output:</b> a {@link dev.clew.spi.Transfer} and, from the recorder, a trace or a reason why there is
 * none. <b>Invariants:</b> concrete values are always right, whatever becomes of the recording: an abort or an internal failure of the recorder turns the domain into the blackhole
 * and the instruction runs again or goes on; within an instruction recording comes before any effect. <b>Does not:</b> optimise, compile, or decide what is hot.
 * <b>Start reading at</b> {@link dev.clew.metainterp.Tracing}.
 */
package dev.clew.metainterp;
