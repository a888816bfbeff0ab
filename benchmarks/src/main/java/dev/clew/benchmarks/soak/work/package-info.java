/**
 * What the guest thread of a soak run does.
 *
 * <p><b>Does.</b> Runs sample programs again and again, or programs made at random, each once. <b>Input and output.</b> A source of random numbers; nothing, or a {@link
 * dev.clew.benchmarks.soak.work.WrongResult}. <b>Invariants.</b> A work begins with guests of its own and shares none with the one before; only the {@link dev.clew.benchmarks.soak.work.Server} stays.
 * <b>Does not</b> know how long it goes on. <b>Start reading at</b> {@link dev.clew.benchmarks.soak.work.Kind}.
 */
package dev.clew.benchmarks.soak.work;
