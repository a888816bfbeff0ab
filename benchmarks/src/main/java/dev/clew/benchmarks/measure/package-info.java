/**
 * Takes the times.
 *
 * <p><b>Does.</b> Runs each program each way in a process of its own, which loads the program, runs it again and again for some seconds and writes down how
 * long each repetition took. <b>Input and output.</b> {@link dev.clew.benchmarks.measure.Contestant}s; {@link dev.clew.benchmarks.measure.Measurement}s.
 * <b>Invariants.</b> Processes run one at a time and the contestants for a program take turns, so that a machine that slows down slows all of them; outputs are
 * compared; nothing is written while the clock runs. <b>Does not</b> judge. <b>Start reading at</b> {@link dev.clew.benchmarks.measure.Session}.
 */
package dev.clew.benchmarks.measure;
