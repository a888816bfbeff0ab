/**
 * Measures what facilities of the framework cost: weaving, the log, Flight Recorder, compiling.
 *
 * <p><b>Does.</b> Is a program of its own beside {@code clew bench}: runs one {@link dev.clew.benchmarks.overhead.Part} after the other and prints a table for each. <b>Invariants.</b> Costs of a
 * few per cent are seen in ratios only, of processes that ran one right after the other: the two ways of a {@link dev.clew.benchmarks.overhead.Pair} take turns, and each round gives one ratio.
 * <b>Does not</b> judge, nor keep results. <b>Start reading at</b> {@link dev.clew.benchmarks.overhead.Overheads}.
 */
package dev.clew.benchmarks.overhead;
