/**
 * The JIT at run time: what is hot, what is compiled, where to go on.
 *
 * <p><b>Does:</b> links merge points, counts, records, compiles and installs traces, runs them, takes their exits, grows bridges and stitches settled trees, invalidates, limits
 * and retires. Classes are generated on a thread of their own ({@link dev.clew.runtime.CompileQueue}), all else happens on the guest's threads; what it may cost, {@link
 * dev.clew.runtime.WarmUp} says. <b>Input:</b> merge points passed; <b>output:</b> {@link dev.clew.spi.Transfer}s to the woven portal. <b>Invariants:</b> no failure of the JIT compiler reaches the guest; no
 * monitor is held while guest code runs; the Java stack does not grow by looping; everything compiled for a guest program hangs off its own green object. <b>Does not:</b> know any
 * language. <b>Start reading at</b> {@link dev.clew.runtime.LinkedPortal#pass}, then {@link dev.clew.runtime.TraceCompiler#compile}.
 */
package dev.clew.runtime;
