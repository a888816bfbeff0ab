/**
 * Programs made at random, with what they must give.
 *
 * <p><b>Does.</b> Makes routines, written in Scheme and in Prolog, and BF programs; computes their results in plain Java. <b>Input and output.</b> A source of random numbers; texts and results.
 * <b>Invariants.</b> All programs end soon. The names in them are always the same, so that what is new replaces what was there. <b>Does not</b> use the interpreters of the sample languages.
 * <b>Start reading at</b> {@link dev.clew.benchmarks.soak.made.Routine}.
 */
package dev.clew.benchmarks.soak.made;
