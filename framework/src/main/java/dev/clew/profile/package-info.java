/**
 * Where a guest program's time goes, by looking at its thread's stack now and then.
 *
 * <p><b>Does:</b> says how much of the time went into compiled code, and where in the guest program that was; into methods of the interpreter that compiled code calls; into the interpreter where
 * nothing is compiled; and into the JIT compiler itself. {@link dev.clew.observe.Summary} counts what was done and given up; this says whether it matters.
 *
 * <p><b>Input and output:</b> in go stack traces of one thread, and {@link dev.clew.observe.JitEvent}s, which say what generated classes belong to; out comes a {@link dev.clew.profile.Profile}, and one page of
 * text.
 *
 * <p><b>Invariants:</b> the guest's thread does nothing for it, apart from stopping for a moment when its stack is read.
 *
 * <p><b>Does not:</b> tell which tier of HotSpot a piece of code is in: stack traces do not say.
 *
 * <p><b>Start reading at</b> {@link dev.clew.profile.Profiler}, then {@code Frames}.
 */
package dev.clew.profile;
