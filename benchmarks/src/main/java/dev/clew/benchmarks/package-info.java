/**
 * Measures what the JIT gains, and what it costs when it is switched off.
 *
 * <p><b>Does.</b> Runs guest programs in the same process, side by side: interpreter unwoven, woven and switched off, woven and switched on; for
 * some programs, the same written in Java. <b>Output.</b>
 * A table, and JSON lines on request. <b>Invariants.</b> The results of all ways are compared; the ways take turns, so that a machine that slows down
 * slows all of them; medians, with the spread beside them. <b>Does not</b> judge: no test depends on a time. <b>Start reading at</b>
 * {@link dev.clew.benchmarks.Bench}.
 */
package dev.clew.benchmarks;
