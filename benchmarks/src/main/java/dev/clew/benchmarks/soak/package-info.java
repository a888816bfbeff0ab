/**
 * The soak run: one process that does something else every half minute for an hour, with the JIT on, and tells whether anything grows.
 *
 * <p><b>Does.</b> Runs phases of {@link dev.clew.benchmarks.soak.work work} on one guest thread, takes samples beside it, and judges them at the end. <b>Input and output.</b> A seed and a time;
 * {@linkplain dev.clew.benchmarks.soak.record samples}, a verdict, a plot. <b>Invariants.</b> Every result of a guest is compared with one that was found without the JIT. <b>Does not</b> measure
 * speed. <b>Start reading at</b> {@link dev.clew.benchmarks.soak.Soak}.
 */
package dev.clew.benchmarks.soak;
