/**
 * What a soak run writes down, and what is made of it.
 *
 * <p><b>Does.</b> Keeps samples as lines of JSON, judges whether anything grows, draws the plot. <b>Input and output.</b> {@link dev.clew.benchmarks.soak.record.Sample}s; text and SVG.
 * <b>Invariants.</b> Only samples are looked at, so that an older file gives the same verdict and the same plot. <b>Does not</b> take samples. <b>Start reading at</b> {@link
 * dev.clew.benchmarks.soak.record.Sample}.
 */
package dev.clew.benchmarks.soak.record;
