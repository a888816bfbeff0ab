/**
 * The way back: from the values a failing guard hands over to the interpreter's frames.
 *
 * <p><b>Does:</b> turns a {@link dev.clew.trace.Snapshot} into compact {@link dev.clew.resume.ResumeData} when a trace is installed, and rebuilds
 * {@link dev.clew.resume.Frame}s from it when a guard fails, allocating the objects the optimised trace did without. <b>Input:</b> snapshots, live values;
 * <b>output:</b> frames. <b>Invariants:</b> rebuilding has no effect but allocation and the stores that the snapshot owes; the order of live values is {@link dev.clew.trace.Snapshot#liveValues}.
 * <b>Does not:</b> run the frames. <b>Start reading at</b> {@link dev.clew.resume.ResumeData}.
 */
package dev.clew.resume;
